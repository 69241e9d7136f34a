namespace OneCommune.Domain.Searching;

/// <summary>One slip of the fingers.</summary>
internal static class Slip
{
    /// <summary>One letter wrong, missing or too many, or two neighbours that changed places.</summary>
    public static bool IsOne(string typed, string meant)
    {
        if (Math.Abs(typed.Length - meant.Length) > 1 || typed == meant)
            return false;
        var same = typed.AsSpan().CommonPrefixLength(meant);
        var rest = typed.AsSpan(same);
        var other = meant.AsSpan(same);
        if (rest.Length != other.Length)
            return rest.Length > other.Length ? rest[1..].SequenceEqual(other) : other[1..].SequenceEqual(rest);
        var changedPlaces = rest.Length > 1 && rest[0] == other[1] && rest[1] == other[0];
        return rest[1..].SequenceEqual(other[1..]) || (changedPlaces && rest[2..].SequenceEqual(other[2..]));
    }
}
