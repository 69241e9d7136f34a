using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>A written part of Form 02: general, results or plan.</summary>
[Allow(Role.Producer)]
internal sealed class ReportPage(Database database, Person person, LawBook laws, Texts.Texts text)
    : DossierPage(database, person, laws)
{
    private static readonly (string Slug, ReportPart Part)[] Slugs =
    [
        ("chung", ReportPart.General),
        ("ket-qua", ReportPart.Results),
        ("ke-hoach", ReportPart.Plan),
    ];

    [BindProperty(SupportsGet = true, Name = "phan")]
    public string PartSlug { get; set; } = "";

    [BindProperty]
    public string? Shown { get; set; }

    public ReportPart Part { get; private set; }
    public IReadOnlyList<ReportField> Fields { get; private set; } = [];

    /// <summary>What the fields show, by key.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; private set; } = new Dictionary<string, string?>();
    public string Mark => Seen.Mark([.. Fields.Select(f => Dossier.Text(f.Key))]);

    /// <summary>The part after this one; null after the last.</summary>
    public ReportPart? Next => Part == Slugs[^1].Part ? null : Part + 1;

    public bool Needs(ReportField field) => Dossier.Needs(field, Producer);

    /// <summary>Just saved, and this field is still empty without which nothing can be lodged.</summary>
    public bool Lacks(ReportField field) => Partly is not null && Lacking.Contains(field);

    public static string Slug(ReportPart part) => Array.Find(Slugs, one => one.Part == part).Slug;

    protected override bool Admits => Mine;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var known = Array.FindIndex(Slugs, one => one.Slug == PartSlug);
        if (known < 0 || !await base.LoadAsync(stop))
            return false;
        Part = Slugs[known].Part;
        Fields =
        [
            .. ReportField.All.Where(f =>
                f.Part == Part && (f.Key != ReportField.Changes || Dossier.Kind != DossierKind.First)
            ),
        ];
        Values = ShowsRecord ? Stands : Typed;
        return true;
    }

    public Task<IActionResult> OnPostAsync(string? next, CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                var before = Mark;
                Dossier.Report([]);
                // One by one, so that each field says what is wrong with it.
                foreach (var field in Typed)
                    Refusals.Check(field.Key, () => Dossier.Report([field]));
                var changed = Mark != before;
                if (changed && Shown != before)
                    throw new DbUpdateConcurrencyException();
                Refusals.RefuseIfAny();
                return Task.FromResult(GoOn(next is not null, changed));
            },
            stop
        );

    private Kept GoOn(bool goOn, bool changed)
    {
        var act = changed ? "dossier.report" : null;
        var lacks = Lacking.ToList();
        if (lacks.Count > 0 && (changed || !goOn))
            return Kept(
                act,
                $"{Address}/bao-cao/{PartSlug}#{lacks[0].Key}",
                partly: text[
                    "Đã lưu phần này của Mẫu 02, còn thiếu {0}.",
                    string.Join(", ", lacks.Select(f => $"“{text[ReportWords.Of(f)]}”"))
                ]
            );
        var to =
            !goOn ? $"bao-cao/{PartSlug}"
            : Next is { } part ? $"bao-cao/{Slug(part)}"
            : $"tieu-chi/{QuestionGroup.Of(Set)[0].Address}";
        return Kept(act, $"{Address}/{to}", "Đã lưu phần này của Mẫu 02.");
    }

    private IEnumerable<ReportField> Lacking =>
        Dossier.LacksOfReport(Producer).Select(l => l.Field!).Where(f => f.Part == Part);

    private Dictionary<string, string?> Stands => Fields.ToDictionary(f => f.Key, f => Dossier.Text(f.Key));

    private Dictionary<string, string?> Typed =>
        Fields.ToDictionary(f => f.Key, f => (string?)string.Join(' ', Request.Form[f.Key].ToArray()));
}
