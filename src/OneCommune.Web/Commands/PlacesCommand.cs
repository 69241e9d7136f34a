using System.CommandLine;
using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Registry.Places;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Commands;

/// <summary>places import: catalogues of units before and after a day. places resolve: what a written address means.</summary>
internal static class PlacesCommand
{
    public static Command Create() => new("places", "Đơn vị hành chính / administrative units") { Import(), Resolve() };

    private static Command Import()
    {
        var before = new Option<FileInfo>("--before") { Required = true };
        var after = new Option<FileInfo>("--after") { Required = true };
        var succession = new Option<FileInfo>("--succession") { Required = true };
        var date = new Option<string>("--date")
        {
            Description = "Ngày danh mục sau có hiệu lực / first day of the later catalogue",
            DefaultValueFactory = _ => "2025-07-01",
        };
        var json = new Option<bool>("--json");
        var import = new Command("import", "Nạp danh mục trước, sau và bảng kế thừa / load catalogues and successions")
        {
            before,
            after,
            succession,
            date,
            json,
        };
        import.SetAction(
            async (parsed, stop) =>
            {
                var onDate = TypedDay.Read(parsed.GetValue(date)) ?? throw new RefusalException("day.unreadable", "");
                var files = new BoundaryFiles(onDate);
                BoundaryChange change;
                using (var old = Open(parsed.GetValue(before)!))
                using (var now = Open(parsed.GetValue(after)!))
                using (var steps = Open(parsed.GetValue(succession)!))
                    change = files.Read(old, now, steps);
                if (await PrintFaultsAsync([.. files.Faults, .. files.Faults.Count > 0 ? [] : change.Faults()]))
                    return 2;

                Print(
                    $"Đã đọc {change.Before.Count:N0} đơn vị trước và {change.After.Count:N0} đơn vị từ {onDate:dd/MM/yyyy}."
                );
                await using var database = await parsed.OpenAsync(stop);
                var import = new ImportBoundaries(database, Print);
                var result = await import.RunAsync(change, Does(onDate), stop);
                PrintResult(change, result);
                if (parsed.GetValue(json))
                    await Output.WriteJsonAsync(result, stop);
                return 0;
            }
        );
        return import;
    }

    private static Command Resolve()
    {
        var address = new Argument<string>("ADDRESS");
        var on = new Option<string?>("--on")
        {
            Description =
                "Ngày của địa chỉ; không ghi thì hôm nay, rồi đến các danh mục cũ / the address's day; else today, then older",
        };
        var json = new Option<bool>("--json");
        var resolve = new Command("resolve", "Tra một địa chỉ / what a written address means") { address, on, json };
        resolve.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await parsed.OpenForReadingAsync(stop);
                var gazetteer = await database.ReadGazetteerAsync(stop);
                if (gazetteer.Units.Count == 0)
                    throw new RefusalException("place.no-catalogue");
                var today = TimeProvider.System.Today();
                var day = TypedDay.Read(parsed.GetValue(on));
                var found = AddressAnswer.Of(gazetteer, parsed.GetValue(address)!, day, today);
                if (parsed.GetValue(json))
                    await Output.WriteJsonAsync(found, stop);
                foreach (var line in found.Sentences())
                    await Console.Error.WriteLineAsync(line);
                return found.Unit is null ? 2 : 0;
            }
        );
        return resolve;
    }

    private static FileStream Open(FileInfo file) =>
        file.Exists ? file.OpenRead() : throw new RefusalException("file.missing", file.FullName);

    private static async Task<bool> PrintFaultsAsync(IReadOnlyCollection<BoundaryFault> faults)
    {
        foreach (var fault in faults)
            await Console.Error.WriteLineAsync(
                $"{ListNames.Of(fault.List)}, dòng {fault.Line}: {RefusalTexts.Sentence(fault.Refusal)}"
            );
        if (faults.Count > 0)
            Print($"Có {faults.Count:N0} lỗi; chưa thay đổi gì.");
        return faults.Count > 0;
    }

    private static void PrintResult(BoundaryChange change, BoundaryImport result)
    {
        if (change.Lost.Count() is var lost and > 0)
            Print($"Lưu ý: {lost:N0} xã cũ chưa có trong bảng kế thừa.");
        foreach (var warning in result.Warnings)
            Print($"Lưu ý: bảng kế thừa, dòng {warning.Line}: {warning.Text}");
        Print(
            $"Danh mục có {result.Units:N0} đơn vị, {result.Successions:N0} dòng kế thừa: thêm {result.Added:N0}, sửa {result.Corrected:N0}."
        );
    }

    private static void Print(FormattableString words) =>
        Console.Error.WriteLine(words.ToString(CultureInfo.GetCultureInfo("vi-VN")));

    private static Act Does(DateOnly onDate) =>
        new(
            TimeProvider.System.GetUtcNow().UtcDateTime,
            null,
            Environment.UserName,
            "command line",
            "places.import",
            "places",
            onDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
}
