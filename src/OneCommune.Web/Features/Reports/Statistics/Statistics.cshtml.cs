using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Reports.Statistics;

/// <summary>The figures of contract and report, each leading to its rows; the question stands whole in the address.</summary>
[Allow(Role.Commune, Role.Province, Role.Secretary, Role.Council, Role.Leader, Role.Auditor)]
internal sealed class StatisticsPage(Database database, Person person, UnitChoices units) : PageModel
{
    public const int CommunesDrawn = 12;

    /// <summary>Null when the question could not be read; the refusal then stands above the form.</summary>
    public StatisticsSheet? Sheet { get; private set; }
    public FigureLinks Links { get; private set; } = null!;
    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];
    public DateOnly Today => person.Today;

    public async Task OnGetAsync(CancellationToken stop)
    {
        try
        {
            Sheet = await StatisticsSheet.ReadAsync(database, Request, person, stop);
        }
        catch (RefusalException refusal)
        {
            ModelState.AddModelError("", RefusalTexts.Sentence(refusal));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Units = await units.OnAsync(Today, stop);
            return;
        }
        Links = new(Sheet.Question, Sheet.Scope.Place?.Code, await Sheet.IsReadableAsync(database, person, stop));
        Units = await units.OnAsync(Sheet.Question.Boundaries, stop);
    }

    /// <summary>The same question on another day.</summary>
    public string On(DateOnly day, DateOnly boundaries) =>
        $"/lam-viec/so-lieu?ngay={day.Iso()}&dia-gioi={boundaries.Iso()}";

    public IEnumerable<Sector> Sectors =>
        Enum.GetValues<Sector>()
            .Where(s => s != Sector.Unknown || Sheet!.Report.Of(s) > 0)
            .OrderBy(s => s == Sector.Unknown);

    /// <summary>The legal forms figures tell apart: associations count with the others.</summary>
    public IEnumerable<LegalForm> Forms =>
        Enum.GetValues<LegalForm>()
            .Where(f => f != LegalForm.Association && (f != LegalForm.Other || Of(LegalForm.Other) > 0));

    public static string Name(LegalForm form) =>
        form == LegalForm.Other ? "Hội, hiệp hội và loại hình khác" : Words.Of(form);

    public long Of(LegalForm form) =>
        Sheet!.Report.Of(form) + (form == LegalForm.Other ? Sheet.Report.Of(LegalForm.Association) : 0);
}
