using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>Registers sent in that wait for the office: read and to be taken, or with cells to mend.</summary>
internal static class WaitingRegisters
{
    private const string List = "/lam-viec/so";

    public static IEnumerable<Counted> Of(Database database, Person person)
    {
        if (!person.Is(Role.Province))
            yield break;
        var reach = person.Reach(database, Role.Province);
        var registers = database.RegisterImports.Where(i => i.UnitId != null && reach.Contains(i.UnitId.Value));
        yield return new(
            () => registers.Count(i => i.State == ImportState.Ready && i.Imported > 0),
            "sổ Excel đã kiểm tra, chờ xác nhận nhập",
            List
        );
        yield return new(() => registers.Count(i => i.State == ImportState.Refused), "sổ Excel có ô phải sửa", List);
    }
}
