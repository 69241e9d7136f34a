using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>The four matters a commune assesses (26/2026 art. 7.2): met or not, and in which words.</summary>
[Allow(Role.Commune)]
internal sealed class CheckPage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    public sealed class Line
    {
        public bool? Met { get; set; }
        public string? Text { get; set; }
    }

    /// <summary>In the order of <see cref="Matter"/>.</summary>
    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    /// <summary>What the producer says where a criterion touches a matter.</summary>
    public ILookup<Matter, (Domain.Regulations.Criterion Criterion, DossierAnswer? Answer)> Related
    {
        get;
        private set;
    } = null!;
    public bool Editable => Dossier.CommuneMayWrite;

    protected override bool Admits => AtCommune;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (ShowsRecord)
            Lines = [.. Enum.GetValues<Matter>().Select(Said).Select(f => new Line { Met = f?.Met, Text = f?.Text })];
        Related = Set
            .Criteria.Where(c => Matters.Of(c) is not null)
            .ToLookup(c => Matters.Of(c)!.Value, c => (c, Dossier.Answers.FirstOrDefault(a => a.Criterion == c.Code)));
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        Lines.Count == Enum.GetValues<Matter>().Length
            ? await ChangeAsync(
                () =>
                {
                    RefuseStale(Version, Dossier.Version);
                    if (!Editable)
                        throw new RefusalException("dossier.not-at-commune");
                    foreach (var (i, line) in Lines.Index())
                        Find((Matter)i, line);
                    Refusals.RefuseIfAny();
                    // Once all four are said, what comes next (Form 03, the proposal) stands on the dossier's own page.
                    var whole = Dossier.Findings.Count == Lines.Count;
                    return Task.FromResult(
                        Kept("dossier.check", Address + (whole ? "" : "/kiem-tra"), "Đã lưu kết quả kiểm tra.")
                    );
                },
                stop
            )
            : BadRequest();

    // A half-filled check may be kept; only what is said is recorded.
    private void Find(Matter matter, Line line)
    {
        if (line.Met is { } met)
            Refusals.Check(Field(matter, nameof(Line.Text)), () => Dossier.Find(matter, met, line.Text));
        else if (!string.IsNullOrWhiteSpace(line.Text))
            Refusals.Check(
                Field(matter, nameof(Line.Met)),
                () => throw new RefusalException("dossier.finding-undecided")
            );
    }

    public static string Field(Matter matter, string name) => $"Lines[{(int)matter}].{name}";

    private Finding? Said(Matter matter) => Dossier.Findings.FirstOrDefault(f => f.Matter == matter);
}
