using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Dossiers;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Dossiers;

/// <summary>Form 01.</summary>
[Allow(Role.Producer)]
[RequestSizeLimit(UploadLimits.Request)]
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

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var before = Dossier.Registration;
        Dossier.Register(Form);
        if (Dossier.Registration != before && Shown != MarkOf(before))
        {
            ModelState.Clear();
            RefuseOvertaken(
                ("Người đại diện theo pháp luật", before.Representative, Form.Representative),
                ("Chức vụ", before.Position, Form.Position),
                ("Địa chỉ", before.Address, Form.Address),
                ("Điện thoại", before.Phone, Form.Phone),
                ("Thư điện tử", before.Email, Form.Email),
                ("Giấy tờ kèm theo, mỗi dòng một loại", before.Attachments, Form.Attachments)
            );
        }
        var act = Person.Does("dossier.register", "dossier", Dossier.Id);
        var refused =
            Dossier.Registration == before && Files.Count == 0
                ? []
                : await attach.RunAsync(Dossier, criterion: null, Files, act, stop);
        if (refused.Count == 0)
        {
            Done = "Đã lưu Mẫu 01.";
            return Redirect($"/lam-viec/ho-so/{Dossier.Id}/phieu-dang-ky");
        }
        ModelState.AddModelError("", text["Mẫu 01 đã lưu; riêng các tệp dưới đây không nhận được."]);
        foreach (var sentence in refused)
            ModelState.AddModelError("", sentence);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid file, CancellationToken stop)
    {
        await remove.RunAsync(Dossier, file, stop);
        Done = "Đã bỏ tệp.";
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}/phieu-dang-ky");
    }

    private static string MarkOf(Registration form) =>
        Seen.Mark(form.Representative, form.Position, form.Address, form.Phone, form.Email, form.Attachments);
}
