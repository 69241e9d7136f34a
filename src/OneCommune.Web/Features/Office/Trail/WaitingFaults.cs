using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>What somebody did behind the program's back, for those who look into it: the auditor and the office of the province.</summary>
internal static class WaitingFaults
{
    private const string Page = "/lam-viec/nhat-ky/kiem-tra";
    private const string AtOnce = "Cần xử lý ngay";

    public static IEnumerable<Counted> Of(Database database, Person person)
    {
        if (!person.Is(Role.Auditor, Role.Province))
            yield break;
        yield return new(
            () => database.LastChecks.Sum(check => check.Faults),
            "dấu hiệu bản ghi, tệp hoặc nhật ký bị can thiệp",
            Page,
            "bad",
            AtOnce
        );
        yield return new(
            () => database.Files.Count(f => f.Fault != null && f.UnusedSince == null),
            "tệp đã lưu bị mất hoặc bị thay, cần phục hồi từ bản sao lưu",
            Page,
            "bad",
            AtOnce
        );
    }
}
