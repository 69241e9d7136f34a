using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>Which rows of the trail are asked for: days in Vietnam, person, act, subject; newest first.</summary>
internal sealed class TrailFilter(ListForm form)
{
    public DateOnly? From { get; } = form.Day("tu", "Từ ngày");
    public DateOnly? To { get; } = form.Day("den", "Đến ngày");
    public string Person { get; } = form.Search("nguoi", "Người làm");
    public string? Act { get; } = form.Choice("viec", "Việc", TrailWords.Acts);
    public string Subject { get; } = form.Text("doi-tuong", "Mã đối tượng");

    /// <summary>Rows older than this number, or with "sau" newer: pages hold still while rows are added.</summary>
    public int? Before { get; } = form.Query.Number(form.Passing("truoc"), 1, int.MaxValue);
    public int? After { get; } = form.Query.Number(form.Passing("sau"), 0, int.MaxValue);

    public async Task<IQueryable<AuditRow>> OfAsync(Database database, CancellationToken stop)
    {
        var rows = database.Audit.AsNoTracking();
        if (From is { } from)
        {
            var start = VietnamTime.Utc(from);
            rows = rows.Where(r => r.At >= start);
        }
        if (To is { } to)
        {
            var end = VietnamTime.Utc(to.AddDays(1));
            rows = rows.Where(r => r.At < end);
        }
        if (Act is { } act)
            rows = rows.Where(r => r.Act == act);
        if (Subject.Length > 0)
        {
            var subjects = await SubjectsAsync(database, stop);
            rows = rows.Where(r => subjects.Contains(r.SubjectId));
        }
        return Person.Length > 0 ? OfPerson(database, rows) : rows;
    }

    /// <summary>Of a dossier also what others did with it: its council's sessions and hearings, its decisions, its certificates.</summary>
    private async Task<List<string>> SubjectsAsync(Database database, CancellationToken stop)
    {
        if (!Guid.TryParse(Subject, out var id))
            return [Subject];
        var hearings = database.Hearings.Where(h => h.DossierId == id);
        var items = database.Decisions.SelectMany(d => d.Items).Where(i => i.DossierId == id);
        List<Guid> related =
        [
            .. await hearings.Select(h => h.Id).ToListAsync(stop),
            .. await hearings.Select(h => h.SessionId).ToListAsync(stop),
            .. await items.Select(i => i.DecisionId).ToListAsync(stop),
            .. await items.Where(i => i.RecognitionId != null).Select(i => i.RecognitionId!.Value).ToListAsync(stop),
        ];
        return [Subject, .. related.Select(one => one.ToString())];
    }

    /// <summary>By name without accents or user name; what no account did (a visitor, the command line) by its own words.</summary>
    private IQueryable<AuditRow> OfPerson(Database database, IQueryable<AuditRow> rows)
    {
        var folded = VietnameseText.Fold(Person);
        if (folded is "khach" or "dong lenh")
        {
            var who = folded == "khach" ? "Khách" : "Dòng lệnh";
            return rows.Where(r => r.AccountId == null && r.Who == who);
        }
        var accounts = database.Users.AsQueryable();
        foreach (var word in form.Query.Words("nguoi"))
            accounts = accounts.Where(a => a.FoldedName.Contains(word) || a.UserName!.ToLower().Contains(word));
        var ids = accounts.Select(a => (Guid?)a.Id);
        return rows.Where(r => ids.Contains(r.AccountId));
    }
}
