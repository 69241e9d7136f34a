using System.CommandLine;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Trail;

namespace OneCommune.Web.Commands;

/// <summary>
/// audit verify [--json]: exit 2 when a row of the trail was edited, removed or put out of order. It tells the hash of the last row:
/// noted down elsewhere, it also shows a trail that was cut and its head with it.
/// </summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json");
        var verify = new Command("verify", "Kiểm tra chuỗi nhật ký / check the audit trail") { json };
        verify.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await parsed.OpenExistingAsync(stop);
                var verdict = await AuditTrail.VerifyAsync(database, stop);
                if (parsed.GetValue(json))
                    await Output.WriteJsonAsync(
                        new
                        {
                            whole = verdict.IsWhole,
                            rows = verdict.Rows,
                            lastHash = verdict.LastHash,
                            faults = verdict.Faults,
                        },
                        stop
                    );
                foreach (var fault in verdict.Faults)
                    await Console.Error.WriteLineAsync($"Dòng nhật ký {fault.Seq}: {TrailFaults.Words(fault.Kind)}");
                if (verdict.IsWhole)
                    await Console.Error.WriteLineAsync(
                        $"Nhật ký nguyên vẹn: {verdict.Rows} dòng; mã băm dòng cuối {verdict.LastHash}. Hãy ghi lại để đối chiếu lần sau."
                    );
                return verdict.IsWhole ? 0 : 2;
            }
        );
        return new Command("audit", "Nhật ký thay đổi / the audit trail") { verify };
    }
}
