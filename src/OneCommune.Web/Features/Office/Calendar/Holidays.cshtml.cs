using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

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

    protected override object? Subject => Shown;

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code.StartsWith("holiday.li", StringComparison.Ordinal) ? nameof(List) : "";

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                var date = Refusals.Read("Date", () => Date ?? throw new RefusalException("holiday.date"));
                var holiday = Refusals.Read("Name", () => new Holiday(date, Name ?? "", Kind));
                Refusals.RefuseIfAny();
                return KeepAsync([holiday], text["Đã lưu ngày."], stop);
            },
            stop
        );

    public Task<IActionResult> OnPostImportAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                var list = List ?? "";
                if (list.Length > LongestList)
                    throw new RefusalException("holiday.list-too-long", LongestList);
                var holidays = HolidayList.Read(list, line => Refusals.Check(nameof(List), line));
                Refusals.RefuseIfAny();
                return KeepAsync(holidays, text["Đã nhập {0} ngày.", holidays.Count], stop);
            },
            stop
        );

    /// <summary>The year's days stand as announced.</summary>
    public Task<IActionResult> OnPostAnnouncedAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                var done = text["Đã xác nhận lịch nghỉ năm {0}.", Shown];
                if (Announced)
                    return Task.FromResult(Kept.Already(AddressOf(Shown), done));
                Database.AnnouncedYears.Add(new(Shown, Person.Today, Person.Name));
                return Task.FromResult(new Kept("calendar.confirm-year", "holiday", Shown, AddressOf(Shown), done));
            },
            stop
        );

    public Task<IActionResult> OnPostRemoveAsync(DateOnly date, CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var done = text["Đã bỏ ngày."];
                if (await Database.Holidays.FindAsync([date], stop) is not { } holiday)
                    return Kept.Already(AddressOf(date.Year), done);
                Database.Holidays.Remove(holiday);
                await RecountAsync(stop);
                return new("calendar.remove-holiday", "holiday", date.Iso(), AddressOf(date.Year), done);
            },
            stop
        );

    private async Task<Kept> KeepAsync(IReadOnlyList<Holiday> holidays, string done, CancellationToken stop)
    {
        foreach (var holiday in holidays)
        {
            if (await Database.Holidays.FindAsync([holiday.Date], stop) is { } known)
                known.Change(holiday.Name, holiday.Kind);
            else
                Database.Holidays.Add(holiday);
        }
        var (first, to) = (holidays[0].Date, AddressOf(holidays[0].Date.Year));
        if (!Database.ChangeTracker.HasChanges())
            return Kept.Already(to, done);
        await RecountAsync(stop);
        return new("calendar.set-holidays", "holiday", first.Iso(), to, done);
    }

    private static string AddressOf(int year) => $"/lam-viec/ngay-nghi?nam={year}";

    /// <summary>By the holidays as this change leaves them.</summary>
    private async Task RecountAsync(CancellationToken stop)
    {
        var removed = Database
            .ChangeTracker.Entries<Holiday>()
            .Where(e => e.State == EntityState.Deleted)
            .Select(e => e.Entity.Date)
            .ToHashSet();
        await Database.Holidays.LoadAsync(stop);
        var calendar = new WorkingCalendar(Database.Holidays.Local.Where(h => !removed.Contains(h.Date)));
        await RecountAsync(await Running.ToListAsync(stop), calendar, stop);
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
