using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Form 01.</summary>
[Allow(Role.Producer)]
[TakesFiles(UploadLimits.Request)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimits.Request)]
internal sealed class RegistrationFormPage(
    Database database,
    Person person,
    LawBook laws,
    AttachFiles attach,
    RemoveFile remove,
    Texts.Texts text
) : DossierPage(database, person, laws)
{
    [BindProperty]
    public Registration Form { get; set; } = new();

    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty(Name = "Remove")]
    public List<Guid> Removed { get; set; } = [];

    public string Mark => MarkOf(Dossier.Registration);

    protected override bool Admits => Mine;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (!HttpMethods.IsPost(Request.Method) || Overtaken)
            Form = Dossier.Registration;
        return true;
    }

    /// <summary>Just saved, and this field is still empty without which nothing can be lodged.</summary>
    public bool Lacks(string code) => Partly is not null && Dossier.LacksOfRegistration().Any(l => l.Code == code);

    public async Task<IActionResult> OnPostAsync(string? next, CancellationToken stop)
    {
        foreach (var file in Removed.Take(Evidence.MostPerDossier))
            await remove.RunAsync(Dossier, file, stop);
        var before = Dossier.Registration;
        Dossier.Register(Form with { Phone = Telephone.Tidy(Form.Phone) });
        if (Dossier.Registration != before && Shown != MarkOf(before))
        {
            ModelState.Clear();
            RefuseOvertaken(
                (FormWords.Representative, before.Representative, Form.Representative),
                ("Chức vụ", before.Position, Form.Position),
                (FormWords.Address, before.Address, Form.Address),
                (FormWords.Phone, before.Phone, Form.Phone),
                ("Thư điện tử", before.Email, Form.Email),
                ("Giấy tờ kèm theo, mỗi dòng một loại", before.Attachments, Form.Attachments)
            );
        }
        var act = Person.Does("dossier.register", "dossier", Dossier.Id);
        var refused =
            Dossier.Registration == before && Files.Count == 0
                ? []
                : await attach.RunAsync(Dossier, [.. Files.Select(f => ((Criterion?)null, f))], act, stop);
        string[] sentences = [.. refused.Select(r => r.Sentence), .. UploadLimits.LeftOut(HttpContext)];
        if (sentences.Length == 0)
            return GoOn(next is not null, changed: Dossier.Registration != before);
        ModelState.AddModelError("", text["Mẫu 01 đã lưu; riêng các tệp dưới đây không nhận được."]);
        foreach (var sentence in sentences)
            ModelState.AddModelError("", sentence);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    // As on the pages of criteria: what is missing is told at once; pressed again unchanged, one goes on.
    private RedirectResult GoOn(bool goOn, bool changed)
    {
        var lacks = Dossier.LacksOfRegistration().ToList();
        if (lacks.Count > 0 && (changed || !goOn))
            Partly = text[
                "Đã lưu Mẫu 01, còn thiếu {0}.",
                string.Join(", ", lacks.Select(l => text[FormWords.Of(l.Code)].ToLowerInvariant()))
            ];
        else
            Done = "Đã lưu Mẫu 01.";
        var on = goOn && Partly is null ? $"bao-cao/{ReportPage.Slug(ReportPart.General)}" : "phieu-dang-ky";
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}/{on}");
    }

    private static string MarkOf(Registration form) =>
        Seen.Mark(form.Representative, form.Position, form.Address, form.Phone, form.Email, form.Attachments);
}
