using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Duplicates;

/// <summary>Two records that may be one, with what speaks for it. <see cref="First"/> is the smaller id, so that a pair has one form.</summary>
/// <param name="Names">How their names agree; null when they do not.</param>
public sealed record LikelyPair(Guid First, Guid Second, Likeness? Names, IReadOnlyList<DuplicateSign> Signs)
{
    /// <summary>The surer a pair, the smaller; for ordering.</summary>
    public int Doubt => (Names is { } names ? (int)names : 10) * 10 - Signs.Count;

    internal static (Guid, Guid) Key(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}
