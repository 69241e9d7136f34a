using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Register;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Commands;

/// <summary>register import FILE: the register an office keeps in Excel, into the database, all or nothing.</summary>
internal static class RegisterCommand
{
    public static Command Create() =>
        new("register", "Sổ sản phẩm OCOP / the register of products") { Import(), Export() };

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE") { Description = ".xlsx, .xls, .csv" };
        var province = new Option<string?>("--province")
        {
            Description = "Mã tỉnh của sổ vào ngày --on / the province's code on that day",
        };
        var on = new Option<string?>("--on")
        {
            Description = "Ngày của số liệu và của danh mục địa danh / the register's day; default today",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Chỉ kiểm tra, không ghi / check only, change nothing",
        };
        var errors = new Option<FileInfo?>("--errors")
        {
            Description =
                "Ghi lại tệp với các ô sai được tô màu, có lý do / write the file back with its faults marked",
        };
        var json = new Option<bool>("--json");
        var import = new Command("import", "Nhập sổ từ Excel hoặc CSV / import a register")
        {
            file,
            province,
            on,
            dryRun,
            errors,
            json,
        };
        import.SetAction(
            async (parsed, stop) =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
                try
                {
                    return await RunAsync(parsed, stop);
                }
                catch (RefusalException refusal) when (parsed.GetValue(json))
                {
                    await Output.WriteJsonAsync(ImportReport.Of(refusal), stop);
                    throw;
                }
            }
        );
        return import;

        async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
        {
            var path = parsed.GetValue(file)!.FullName;
            if (parsed.GetValue(errors)?.FullName == path)
                throw new RefusalException("register.errors-over-input", Path.GetFileName(path));
            var today = TimeProvider.System.Today();
            var settings = new ImportSettings(
                parsed.GetValue(province),
                TypedDay.Read(parsed.GetValue(on)) ?? today,
                today
            );
            using var sheets = SheetFile.Open(path);
            var isCheck = parsed.GetValue(dryRun);
            await using var database = isCheck
                ? await Store.OpenForCheckingAsync(parsed.Store(), stop)
                : await parsed.OpenAsync(stop);
            var use = new ImportRegister(database, new KeptGazetteer(), LawBook.BesideTheProgram(), settings)
            {
                Progress = (rows, all) => Console.Error.WriteLine($"Đã đọc {rows:N0} trên {all:N0} dòng"),
            };
            var record = await RecordAsync(path, settings, stop);
            var outcome = isCheck
                ? await use.CheckAsync(sheets, stop)
                : await use.RunAsync(sheets, record, () => Does(record), stop);
            var report = ImportReport.Of(outcome);
            if (outcome.IsRefused && parsed.GetValue(errors) is { } marked)
                await Output.WriteFileAsync(marked.FullName, to => MarkWorkbook.WriteAsync(path, report.Rejected, to));
            if (parsed.GetValue(json))
                await Output.WriteJsonAsync(report, stop);
            Print(report, isCheck);
            return outcome.IsRefused ? 2 : 0;
        }
    }

    private static Command Export()
    {
        var file = new Argument<FileInfo>("OUT.xlsx");
        var unit = new Option<string?>("--unit")
        {
            Description = "Mã đơn vị hành chính vào ngày --as-of / unit code on that day",
        };
        var asOf = new Option<string?>("--as-of") { Description = "Ngày của số liệu / default today" };
        var json = new Option<bool>("--json");
        var export = new Command("export", "Xuất sổ ra Excel / write the register as a workbook")
        {
            file,
            unit,
            asOf,
            json,
        };
        export.SetAction(
            async (parsed, stop) =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
                var today = TimeProvider.System.Today();
                var day = TypedDay.Read(parsed.GetValue(asOf)) ?? today;
                var path = parsed.GetValue(file)!.FullName;
                if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
                    throw new RefusalException("register.export-name", Path.GetFileName(path));
                await using var database = await parsed.OpenForReadingAsync(stop);
                var scope = await ExportScope.OfAsync(database, parsed.GetValue(unit), day, stop);
                var rows = 0;
                await Output.WriteFileAsync(
                    path,
                    async stream => rows = await scope.WriteAsync(stream, LawBook.BesideTheProgram(), stop)
                );
                if (parsed.GetValue(json))
                    await Output.WriteJsonAsync(
                        new
                        {
                            file = path,
                            rows,
                            asOf = day,
                        },
                        stop
                    );
                await Console.Error.WriteLineAsync($"Đã ghi {rows:N0} dòng vào {path}");
                return 0;
            }
        );
        return export;
    }

    private static async Task<RegisterImport> RecordAsync(string path, ImportSettings settings, CancellationToken stop)
    {
        await using var stream = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
        return new(
            Path.GetFileName(path),
            hash,
            settings.Province,
            settings.On,
            TimeProvider.System.GetUtcNow().UtcDateTime
        );
    }

    private static Act Does(RegisterImport record) =>
        new(
            TimeProvider.System.GetUtcNow().UtcDateTime,
            null,
            Environment.UserName,
            "command line",
            "register.import",
            "register-import",
            record.Id.ToString()
        );

    private static void Print(ImportReport report, bool isDryRun)
    {
        const int most = 50;
        foreach (var sheet in report.Sheets.Where(sheet => !sheet.Read))
            Console.Error.WriteLine($"Không đọc trang “{sheet.Name}”: {sheet.WhyNotRead()}.");
        var notTaken = NotTaken.Of(report);
        if (notTaken.Columns.Count > 0)
            Console.Error.WriteLine(
                $"{notTaken.Columns.Count:N0} cột giữ trong ghi chú: {string.Join(", ", notTaken.Columns)}."
            );
        foreach (var (why, count, rows) in notTaken.Skipped)
            Console.Error.WriteLine($"{count:N0} dòng không đọc, {ImportWords.Of(why)}: {rows}.");
        foreach (var cell in report.Rejected.Take(most))
            Console.Error.WriteLine(
                $"{(cell.Sheet is { } sheet ? $"Trang “{sheet}”, dòng" : "Dòng")} {cell.Row}, cột “{cell.Column}”, “{cell.Value}”: {cell.Reason}"
            );
        if (report.RejectedCount > most)
            Console.Error.WriteLine($"… và {report.RejectedCount - most:N0} ô khác.");
        Console.Error.WriteLine(
            report.RejectedCount > 0
                ? $"Có {report.RejectedCount:N0} ô không nhận được trong {report.Rows:N0} dòng; chưa thay đổi gì."
                : $"{(isDryRun ? "Sẽ nhập" : "Đã nhập")} {report.Imported:N0} trong {report.Rows:N0} dòng ({report.Unchanged:N0} dòng đã có sẵn): {report.Products:N0} sản phẩm của {report.Producers:N0} chủ thể; {report.WarningCount:N0} lưu ý, {report.Duplicates.Count:N0} dòng trùng hoặc có thể trùng."
        );
    }
}
