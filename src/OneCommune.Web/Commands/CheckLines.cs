using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Office.Trail;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Commands;

/// <summary>What a check found, as the command line says it.</summary>
internal static class CheckLines
{
    public static IEnumerable<string> Of(WholeVerdict verdict, FaultNames names)
    {
        var trail = verdict.Trail;
        foreach (var fault in trail.Faults)
            yield return $"Dòng nhật ký {fault.Seq}: {TrailFaults.Words(fault.Kind)}";
        foreach (var step in trail.Backwards)
            yield return $"Dòng nhật ký {step.Seq}: đồng hồ lùi từ {TrailWords.Time(step.Before)} về {TrailWords.Time(step.At)}. Chuỗi vẫn nguyên; hãy xem lại giờ của máy chủ.";
        if (trail.IsWhole)
            yield return $"Nhật ký nguyên vẹn: {trail.Rows} dòng; mã băm dòng cuối {trail.Rows}:{trail.LastHash}. Hãy ghi lại để đối chiếu lần sau.";
        if (verdict.Noted is { } held)
            yield return held
                ? "Mã băm đã ghi lại: nhật ký vẫn giữ đúng ở dòng đó."
                : "Mã băm đã ghi lại: nhật ký KHÔNG còn giữ ở dòng đó; dòng đó hoặc các dòng trước đã bị thay.";
        foreach (var line in Records(verdict.Records, names).Concat(Files(verdict.Files, names)))
            yield return line;
    }

    private static IEnumerable<string> Records(RecordVerdict? verdict, FaultNames names)
    {
        if (verdict is null)
            yield break;
        foreach (var one in verdict.Differ)
        {
            var (name, of, _) = names.Of(one);
            var known = string.Join(", ", new[] { name, of }.Where(word => word is not null).Distinct());
            var values =
                one.Why == "changed" && one.Told != one.Found
                    ? $" (theo nhật ký: {names.Shown(one, one.Told) ?? "–"}; đang có: {names.Shown(one, one.Found) ?? "–"})"
                    : "";
            yield return $"{$"{one.Subject} {one.Id}".TrimEnd()}{(known.Length > 0 ? $" [{known}]" : "")}{(one.Field is { } field ? $", {field}" : "")}: {TrailFaults.Why(one.Why)}{values}";
        }
        if (verdict.IsCut)
            yield return $"Dừng sau {RecordVerdict.Most} chỗ khác; có thể còn nữa.";
        yield return verdict.Since switch
        {
            null =>
                $"Nhật ký chưa kể hết các bản ghi (kể từ thay đổi tới): {verdict.Untold:N0} bản ghi chưa đối chiếu được.",
            1 => $"Đã đối chiếu {verdict.Checked:N0} bản ghi với nhật ký.",
            { } since =>
                $"Đã đối chiếu {verdict.Checked:N0} bản ghi với nhật ký. Những gì nhập hàng loạt trước dòng {since} chỉ đối chiếu được từ dòng đó.",
        };
    }

    private static IEnumerable<string> Files(FilesVerdict? verdict, FaultNames names)
    {
        if (verdict is null)
            yield break;
        foreach (var sha256 in verdict.Missing)
            yield return $"Tệp {sha256}{Uses(sha256)}: không còn trên đĩa";
        foreach (var sha256 in verdict.Altered)
            yield return $"Tệp {sha256}{Uses(sha256)}: nội dung đã bị thay";
        yield return $"Đã đối chiếu {verdict.Checked:N0} tệp.";

        string Uses(string sha256) =>
            string.Concat(
                names.OfFile(sha256).Take(5).Select(use => $" [{use.Name}{(use.Of is null ? "" : $", {use.Of}")}]")
            );
    }
}
