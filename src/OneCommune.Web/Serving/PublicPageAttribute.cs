namespace OneCommune.Web.Serving;

/// <summary>
/// A page whose content follows from the register, the day, the address and the language alone.
/// <paramref name="Seconds"/>: how long it may be shown unasked; 0 where a revocation must be seen at once.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PublicPageAttribute(int seconds = 0) : Attribute
{
    public int Seconds => seconds;

    /// <summary>False for files, which are sent as they are written and may be long.</summary>
    public bool Kept { get; init; } = true;
}
