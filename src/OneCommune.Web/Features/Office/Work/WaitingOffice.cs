using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Office.Accounts;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Work;

/// <summary>Sessions, decisions and accounts that wait for an office of the province, counted in one question.</summary>
internal static class WaitingOffice
{
    private static readonly Role[] Offices = [Role.Province, Role.Secretary, Role.Leader];

    public static async Task<IEnumerable<Waiting>> OfAsync(Database database, Person person, CancellationToken stop)
    {
        var unit = person.Grants.FirstOrDefault(g => Offices.Contains(g.Role))?.UnitId;
        if (unit is null)
            return [];
        var reach = person.Reach(database, Offices);
        var sessions = database.CouncilSessions.Where(s => reach.Contains(s.UnitId));
        var decisions = database.Decisions.Where(d => reach.Contains(d.UnitId));
        var accounts = new AccountReach(database, person).Accounts().Where(a => !a.Disabled && a.OneTimeUntil != null);
        var registers = database.RegisterImports.Where(i => i.UnitId != null && reach.Contains(i.UnitId.Value));
        var requests = new SecondOfficer(database, person)
            .Waiting()
            .Where(r => r.AskedBy != person.AccountId && (r.AccountId == null || r.AccountId != person.AccountId));
        var counts = await database
            .Units.Where(u => u.Id == unit)
            .Select(u => new
            {
                Prepared = sessions.Count(s => s.State == SessionState.Draft),
                Open = sessions.Count(s => s.State == SessionState.Open),
                Draft = decisions.Count(d => d.State == DecisionState.Draft),
                Submitted = decisions.Count(d => d.State == DecisionState.Submitted),
                Accounts = accounts.Count(),
                Requests = requests.Count(),
                Signs = database.LastChecks.Sum(check => check.Faults),
                Faulty = database.Files.Count(f => f.Fault != null && f.UnusedSince == null),
                Ready = registers.Count(i => i.State == ImportState.Ready && i.Imported > 0),
                Refused = registers.Count(i => i.State == ImportState.Refused),
            })
            .SingleAsync(stop);
        var waiting = new List<Waiting>();
        if (person.Is(Role.Leader))
            waiting.Add(new(counts.Submitted, "quyết định chờ ký", "/lam-viec/quyet-dinh?trang-thai=submitted"));
        if (person.Is(Role.Province, Role.Secretary))
            waiting.AddRange([
                new(counts.Prepared, "phiên họp đang chuẩn bị", "/lam-viec/phien-hop?trang-thai=draft"),
                new(
                    counts.Draft,
                    "quyết định đang soạn",
                    "/lam-viec/quyet-dinh?trang-thai=draft",
                    person.Is(Role.Province) ? "warn" : "info"
                ),
            ]);
        waiting.Add(new(counts.Open, "phiên họp hội đồng đang mở", "/lam-viec/phien-hop?trang-thai=open", "info"));
        if (person.Is(Role.Province))
            waiting.AddRange([
                .. WaitingFaults.Of(counts.Signs, counts.Faulty),
                new(counts.Ready, "sổ Excel đã kiểm tra, chờ xác nhận nhập", "/lam-viec/so"),
                new(counts.Refused, "sổ Excel có ô phải sửa", "/lam-viec/so"),
                new(counts.Requests, "đề nghị về tài khoản chờ xác nhận", "/lam-viec/nguoi-dung/de-nghi"),
                new(
                    counts.Accounts,
                    "tài khoản chưa đổi mật khẩu được cấp",
                    "/lam-viec/nguoi-dung?trang-thai=chua-doi",
                    "info"
                ),
            ]);
        return waiting;
    }
}
