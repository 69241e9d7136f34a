using System.CommandLine;
using System.Globalization;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Office.Trail;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Commands;

/// <summary>
/// audit verify [--records] [--noted SEQ:HASH] [--json]: exit 2 when a row of the trail was edited, removed or put out of order, when the
/// trail no longer holds a hash that was written down, or when a record or a file is not what the trail says. Writes nothing.
/// </summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var records = new Option<bool>("--records")
        {
            Description =
                "Đối chiếu cả bản ghi và tệp với nhật ký / compare every record and file with the trail as well",
        };
        var noted = new Option<string?>("--noted")
        {
            Description = "SỐ_DÒNG:MÃ_BĂM đã ghi lại / a row's number and hash that was written down",
            HelpName = "SEQ:HASH",
        };
        var json = new Option<bool>("--json");
        var verify = new Command("verify", "Kiểm tra chuỗi nhật ký / check the audit trail") { records, noted, json };
        verify.SetAction(
            async (parsed, stop) =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
                var hash = parsed.GetValue(noted) is { } text ? NotedHash.Read(text) : null;
                var (verdict, lines) = await CheckAsync(parsed.Store(), parsed.GetValue(records), hash, stop);
                if (parsed.GetValue(json))
                    await Output.WriteJsonAsync(Document(verdict), stop);
                foreach (var line in lines)
                    await Console.Error.WriteLineAsync(line);
                return verdict.IsWhole ? 0 : 2;
            }
        );
        return new Command("audit", "Nhật ký thay đổi / the audit trail") { verify };
    }

    private static async Task<(WholeVerdict Verdict, List<string> Lines)> CheckAsync(
        StoreSettings store,
        bool records,
        NotedHash? noted,
        CancellationToken stop
    )
    {
        var wasOpen = File.Exists(store.SqliteLog);
        await using var database = await Store.OpenForReadingAsync(store, stop);
        var verdict = await new WholeCheck(database, new FileStore(store)).RunAsync(records, noted, stop);
        // A server that started meanwhile may have written under the reader's eyes: it is read once more, beside the server.
        if (!verdict.IsWhole && !wasOpen && File.Exists(store.SqliteLog))
            return await CheckAsync(store, records, noted, stop);
        var names = await FaultNames.OfAsync(database, verdict, Texts.Texts.Vietnamese, stop);
        return (verdict, [.. CheckLines.Of(verdict, names)]);
    }

    private static object Document(WholeVerdict verdict) =>
        new
        {
            whole = verdict.IsWhole,
            rows = verdict.Trail.Rows,
            head = verdict.Trail.LastHash,
            noted = verdict.Noted,
            records = verdict.Records is { } records
                ? new
                {
                    records.Checked,
                    records.Since,
                    records.Untold,
                    records.Differ,
                }
                : null,
            files = verdict.Files,
            faults = verdict.Trail.Faults,
            backwards = verdict.Trail.Backwards,
        };
}
