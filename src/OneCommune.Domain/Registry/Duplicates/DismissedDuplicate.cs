namespace OneCommune.Domain.Registry.Duplicates;

/// <summary>Somebody looked at two records that seemed one and said that they are two: they are not shown again.</summary>
public sealed class DismissedDuplicate
{
    public Guid FirstId { get; private set; }
    public Guid SecondId { get; private set; }
    public DateOnly OnDate { get; private set; }
    public string ByName { get; private set; } = "";

    private DismissedDuplicate() { }

    public DismissedDuplicate(Guid one, Guid other, DateOnly on, string by)
    {
        (FirstId, SecondId) = LikelyPair.Key(one, other);
        (OnDate, ByName) = (on, by);
    }
}
