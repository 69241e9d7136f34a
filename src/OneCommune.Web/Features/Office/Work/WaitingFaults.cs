using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Work;

/// <summary>What somebody did behind the program's back, for those who look into it: the auditor and the office of the province.</summary>
internal static class WaitingFaults
{
    private const string Page = "/lam-viec/nhat-ky/kiem-tra";
    private const string AtOnce = "Cần xử lý ngay";

    /// <summary>For an auditor; the office asks with all else that waits for it.</summary>
    public static async Task<IEnumerable<Waiting>> OfAsync(Database database, Person person, CancellationToken stop)
    {
        if (!person.Is(Role.Auditor) || person.Is(Role.Province))
            return [];
        var counts = await database
            .Users.Where(a => a.Id == person.AccountId)
            .Select(a => new
            {
                Signs = database.LastChecks.Sum(check => check.Faults),
                Faulty = database.Files.Count(f => f.Fault != null && f.UnusedSince == null),
            })
            .SingleAsync(stop);
        return Of(counts.Signs, counts.Faulty);
    }

    /// <param name="signs">That the last check of all found.</param>
    /// <param name="faulty">Files somebody asked for in vain.</param>
    public static IEnumerable<Waiting> Of(int signs, int faulty) =>
        [
            new(signs, "dấu hiệu bản ghi, tệp hoặc nhật ký bị can thiệp", Page, "bad", Mark: AtOnce),
            new(faulty, "tệp đã lưu bị mất hoặc bị thay, cần phục hồi từ bản sao lưu", Page, "bad", Mark: AtOnce),
        ];
}
