using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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
    RemoveFiles remove,
    Uploads uploads,
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
        if (ShowsRecord)
            Form = Dossier.Registration;
        return true;
    }

    /// <summary>Just saved, and this field is still empty without which nothing can be lodged.</summary>
    public bool Lacks(string code) => Partly is not null && Dossier.LacksOfRegistration().Any(l => l.Code == code);

    public async Task<IActionResult> OnPostAsync(string? next, CancellationToken stop)
    {
        using var files = await attach.ReceiveAsync(
            [
                .. Files.Select(file => SentFile.Of(null, file)),
                .. await uploads.NamedAsync(Id, null, Request.Form[SentFile.Sent], stop),
            ],
            stop
        );
        return await ChangeAsync(
            async () =>
            {
                var (before, version) = (Dossier.Registration, Dossier.Version);
                Dossier.Register(before);
                Register(Form with { Phone = Telephone.Tidy(Form.Phone) });
                var changed = Dossier.Registration != before;
                if (changed && Shown != MarkOf(before))
                    throw new DbUpdateConcurrencyException();
                Refusals.RefuseIfAny();
                await remove.RunAsync(Dossier, Removed, stop);
                UndoUnlessKept(attach.Undo);
                var refused = await attach.RunAsync(Dossier, files, stop);
                // What the whole request was too large for is no fault of one field.
                (string Field, string Sentence)[] notTaken =
                [
                    .. refused.Select(r => (nameof(Files), r.Sentence)),
                    .. UploadLimits.LeftOut(HttpContext).Select(s => ("", s)),
                ];
                await uploads.ForgetAsync(stop);
                return GoOn(Dossier.Version == version ? null : "dossier.register", next is not null, changed) with
                {
                    NotTaken =
                        notTaken.Length == 0
                            ? []
                            : [("", text["Mẫu 01 đã lưu; riêng các tệp dưới đây không nhận được."]), .. notTaken],
                    Then = uploads.RemoveAsync,
                };
            },
            stop
        );
    }

    // One by one, so that each field says what is wrong with it.
    private void Register(Registration form)
    {
        Take(nameof(form.Representative), now => now with { Representative = form.Representative });
        Take(nameof(form.Position), now => now with { Position = form.Position });
        Take(nameof(form.Address), now => now with { Address = form.Address });
        Take(nameof(form.Phone), now => now with { Phone = form.Phone });
        Take(nameof(form.Email), now => now with { Email = form.Email });
        Take(nameof(form.Attachments), now => now with { Attachments = form.Attachments });
    }

    private void Take(string field, Func<Registration, Registration> typed) =>
        Refusals.Check($"Form.{field}", () => Dossier.Register(typed(Dossier.Registration)));

    // As on the pages of criteria: what is missing is told at once; pressed again unchanged, one goes on.
    private Kept GoOn(string? act, bool goOn, bool changed)
    {
        var lacks = Dossier.LacksOfRegistration().ToList();
        if (lacks.Count > 0 && (changed || !goOn))
            return Kept(
                act,
                $"{Address}/phieu-dang-ky",
                partly: text[
                    "Đã lưu Mẫu 01, còn thiếu {0}.",
                    string.Join(", ", lacks.Select(l => text[FormWords.Of(l.Code)].ToLowerInvariant()))
                ]
            );
        var to = goOn ? $"bao-cao/{ReportPage.Slug(ReportPart.General)}" : "phieu-dang-ky";
        return Kept(act, $"{Address}/{to}", "Đã lưu Mẫu 01.");
    }

    private static string MarkOf(Registration form) =>
        Seen.Mark(form.Representative, form.Position, form.Address, form.Phone, form.Email, form.Attachments);
}
