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
    public bool Editable =>
        Dossier.Status == DossierStatus.CommuneReceived
        || (Dossier.Status == DossierStatus.SupplementAsked && Dossier.SupplementOf == AskedOf.Commune);

    /// <summary>Sent and refused: a finding without its remark, told beside it.</summary>
    public bool LacksText(Line line) => IsRefused && line.Met is not null && string.IsNullOrWhiteSpace(line.Text);

    /// <summary>A remark without its finding.</summary>
    public bool LacksFinding(Line line) => IsRefused && line.Met is null && !string.IsNullOrWhiteSpace(line.Text);

    private bool IsRefused => HttpMethods.IsPost(Request.Method) && !Overtaken;

    protected override bool Admits => AtCommune;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (!HttpMethods.IsPost(Request.Method) || Overtaken)
            Lines = [.. Enum.GetValues<Matter>().Select(Said).Select(f => new Line { Met = f?.Met, Text = f?.Text })];
        Related = Set
            .Criteria.Where(c => Matters.Of(c) is not null)
            .ToLookup(c => Matters.Of(c)!.Value, c => (c, Dossier.Answers.FirstOrDefault(a => a.Criterion == c.Code)));
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var matters = Enum.GetValues<Matter>();
        if (Lines.Count != matters.Length)
            return BadRequest();
        if (Version != Dossier.Version)
            RefuseOvertaken(
                matters.Zip(Lines, (matter, line) => (DossierWords.Of(matter), Said(matter)?.Text, line.Text))
            );
        foreach (var (matter, line) in matters.Zip(Lines))
        {
            // A half-filled check may be kept; only what is said is recorded.
            if (line.Met is { } met)
                Dossier.Find(matter, met, line.Text);
            else if (!string.IsNullOrWhiteSpace(line.Text))
                throw new RefusalException("dossier.finding-undecided");
        }
        await SaveAsync("dossier.check", stop);
        Done = "Đã lưu kết quả kiểm tra.";
        // Once all four are said, what comes next (Form 03, the proposal) stands on the dossier's own page.
        var whole = Dossier.Findings.Count == matters.Length;
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}" + (whole ? "" : "/kiem-tra"));
    }

    private Finding? Said(Matter matter) => Dossier.Findings.FirstOrDefault(f => f.Matter == matter);
}
