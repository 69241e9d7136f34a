using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Calendar;

/// <summary>The holidays that clocks are counted over. A change counts the clocks that are running anew.</summary>
[Allow(Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [Role.Province])]
internal sealed class HolidaysPage(Database database, Person person, LawBook laws, Texts.Texts text)
    : LoadedPage(database, person)
{
    private const int LongestList = 20_000;

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public HolidayKind Kind { get; set; }

    /// <summary>Lines "02/09/2026; Quốc khánh; nghỉ".</summary>
    [BindProperty]
    public string? List { get; set; }

    /// <summary>The day somebody wants to take out, before it is confirmed.</summary>
    [BindProperty(SupportsGet = true, Name = "bo")]
    public DateOnly? Remove { get; set; }

    public Holiday? Asked => Editable ? Holidays.FirstOrDefault(h => h.Date == Remove) : null;

    /// <summary>Dossiers whose last day at the commune is another without the day asked about.</summary>
    public int Moved { get; private set; }

    public int Shown => Year is >= 2000 and <= 2100 ? Year.Value : Person.Today.Year;
    public IReadOnlyList<Holiday> Holidays { get; private set; } = [];

    /// <summary>Whether the days of the year stand as announced.</summary>
    public bool Announced { get; private set; }

    /// <summary>Ngày Văn hóa Việt Nam, to be confirmed where the year says nothing of it.</summary>
    public Holiday? Proposed => Editable ? CultureDay.Proposed(Shown, Holidays) : null;
    public bool Editable => Person.Is(Role.Province);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var (from, to) = (new DateOnly(Shown, 1, 1), new DateOnly(Shown, 12, 31));
        Holidays = await Database
            .Holidays.Where(h => h.Date >= from && h.Date <= to)
            .OrderBy(h => h.Date)
            .ToListAsync(stop);
        Announced = await Database.AnnouncedYears.AnyAsync(y => y.Year == Shown, stop);
        return true;
    }

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (Asked is not { } asked)
            return;
        var others = await Database.Holidays.AsNoTracking().Where(h => h.Date != asked.Date).ToListAsync(stop);
        var running = await Running.AsNoTracking().ToListAsync(stop);
        var before = running.ConvertAll(d => d.CommuneDueOn);
        await RecountAsync(running, new WorkingCalendar(others), stop);
        Moved = running.Zip(before).Count(pair => pair.First.CommuneDueOn != pair.Second);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var date = Date ?? throw new RefusalException("holiday.date");
        return KeepAsync([new Holiday(date, Name ?? "", Kind)], "Đã lưu ngày.", stop);
    }

    public Task<IActionResult> OnPostImportAsync(CancellationToken stop)
    {
        var list = List ?? "";
        if (list.Length > LongestList)
            throw new RefusalException("holiday.list-too-long", LongestList);
        var holidays = HolidayList.Read(list);
        return KeepAsync(holidays, text["Đã nhập {0} ngày.", holidays.Count], stop);
    }

    /// <summary>The year's days stand as announced.</summary>
    public async Task<IActionResult> OnPostAnnouncedAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        if (!Announced)
        {
            Database.AnnouncedYears.Add(new(Shown, Person.Today, Person.Name));
            await Database.SaveAsync(Person.Does("calendar.confirm-year", "holiday", Shown), stop);
            await transaction.CommitAsync(stop);
        }
        Done = text["Đã xác nhận lịch nghỉ năm {0}.", Shown];
        return Redirect($"/lam-viec/ngay-nghi?nam={Shown}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(DateOnly date, CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        if (await Database.Holidays.FindAsync([date], stop) is { } holiday)
        {
            Database.Holidays.Remove(holiday);
            await SaveAsync("calendar.remove-holiday", date.ToString("yyyy-MM-dd"), stop);
        }
        await transaction.CommitAsync(stop);
        Done = "Đã bỏ ngày.";
        return Redirect($"/lam-viec/ngay-nghi?nam={date.Year}");
    }

    private async Task<IActionResult> KeepAsync(IReadOnlyList<Holiday> holidays, string done, CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        foreach (var holiday in holidays)
        {
            if (await Database.Holidays.FindAsync([holiday.Date], stop) is { } known)
                known.Change(holiday.Name, holiday.Kind);
            else
                Database.Holidays.Add(holiday);
        }
        // Sent again, they stand as they are.
        if (Database.ChangeTracker.HasChanges())
        {
            await SaveAsync("calendar.set-holidays", $"{holidays[0].Date:yyyy-MM-dd}", stop);
            await transaction.CommitAsync(stop);
        }
        Done = done;
        return Redirect($"/lam-viec/ngay-nghi?nam={holidays[0].Date.Year}");
    }

    private async Task SaveAsync(string act, string subject, CancellationToken stop)
    {
        var removed = Database
            .ChangeTracker.Entries<Holiday>()
            .Where(e => e.State == EntityState.Deleted)
            .Select(e => e.Entity.Date)
            .ToHashSet();
        await Database.Holidays.LoadAsync(stop);
        var calendar = new WorkingCalendar(Database.Holidays.Local.Where(h => !removed.Contains(h.Date)));
        await RecountAsync(await Running.ToListAsync(stop), calendar, stop);
        await Database.SaveAsync(Person.Does(act, "holiday", subject), stop);
    }

    /// <summary>Dossiers whose clock at the commune runs.</summary>
    private IQueryable<Dossier> Running =>
        Database
            .Dossiers.IgnoreAutoIncludes()
            .Where(d =>
                d.Status == DossierStatus.CommuneReceived
                || (d.Status == DossierStatus.SupplementAsked && d.StatusBefore == DossierStatus.CommuneReceived)
            );

    private async Task RecountAsync(List<Dossier> running, WorkingCalendar calendar, CancellationToken stop)
    {
        var catalogue = await laws.ReadAsync(Database, stop);
        foreach (var dossier in running)
            dossier.RecountCommuneTerm(catalogue.Get(dossier.RegulationId), calendar);
    }
}
