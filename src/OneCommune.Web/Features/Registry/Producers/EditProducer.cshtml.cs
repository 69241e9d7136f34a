using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>The profile: its own producer, its commune and the province may change it.</summary>
[Allow(Role.Producer, Role.Commune, Role.Province)]
internal sealed class EditProducerPage(Database database, Person person, Texts.Texts text)
    : ProducerForm(database, person)
{
    [BindProperty]
    public ProfileForm Form { get; set; } = new();

    protected override Task<bool> MayUseAsync(Producer producer, CancellationToken stop) =>
        Scope.ChangesAsync(producer, stop);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (ShowsRecord)
            Form = ProfileForm.Of(Producer);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "producer.describe",
            async () =>
            {
                var sectors = await Database
                    .Products.Where(p => p.ProducerId == Id && p.MergedInto == null)
                    .Select(p => p.Sector)
                    .Distinct()
                    .ToListAsync(stop);
                Refusals.Check(
                    "Form.LegalForm",
                    () => LegalForms.RefuseChoice(Form.LegalForm, Producer.LegalForm, sectors)
                );
                var profile = Form.ReadOwn(Producer.AsProfile(), Refusals);
                if (ByOffice)
                    profile = Form.ReadOffice(profile, Refusals);
                Refusals.RefuseIfAny();
                Database.HistoryEntries.AddRange(Producer.Change(profile, Person.Today));
                return text["Đã lưu hồ sơ chủ thể."];
            },
            stop
        );
}
