using OneCommune.Domain.Registry.Places;

namespace OneCommune.Domain.Office.Accounts;

/// <summary>One role an account holds: in a unit, or for the role producer in a producer.</summary>
public sealed class Grant
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AccountId { get; private set; }
    public Role Role { get; private set; }
    public long? UnitId { get; private set; }
    public Guid? ProducerId { get; private set; }

    private Grant() { }

    public static Grant InUnit(Guid account, Role role, long unit) =>
        new()
        {
            AccountId = account,
            Role = role,
            UnitId = unit,
        };

    /// <summary>
    /// A commune officer's right is in a commune, every other office's in the province; refuses with "account.role-level".
    /// </summary>
    public static Grant InUnit(Guid account, Role role, AdminUnit unit)
    {
        if (unit.Level != (role == Role.Commune ? AdminLevel.Commune : AdminLevel.Province) || role == Role.Producer)
            throw new RefusalException("account.role-level", unit.Name);
        return InUnit(account, role, unit.Id);
    }

    public static Grant OfProducer(Guid account, Guid producer) =>
        new()
        {
            AccountId = account,
            Role = Role.Producer,
            ProducerId = producer,
        };
}
