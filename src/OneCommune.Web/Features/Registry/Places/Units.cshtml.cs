using OneCommune.Domain.Registry.Places;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>The units of a day, and what a written address means.</summary>
[AllowSignedIn]
internal sealed class UnitsPage(Person person) : ListPage<UnitsList>
{
    public AddressAnswer? Answer { get; private set; }

    public override async Task OnGetAsync(CancellationToken stop)
    {
        await base.OnGetAsync(stop);
        if (List.Address.Length > 0)
            Answer = AddressAnswer.Of(List.Gazetteer, List.Address, List.AskedDay, person.Today);
    }

    public static string Link(AdminUnit unit) => $"{UnitsList.At}/{unit.Code}/{unit.ValidFrom:yyyy-MM-dd}";
}
