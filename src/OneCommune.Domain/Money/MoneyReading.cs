namespace OneCommune.Domain.Money;

/// <summary>
/// What <see cref="MoneyText.Read"/> made of a text: whole đồng, or why it has no single reading: "empty", "not-money" (no amount at
/// all), "groups" (not groups of three, or two readings), "not-whole" (parts of a đồng), "too-large".
/// </summary>
public sealed record MoneyReading(long? Dong, string? Reason)
{
    internal static MoneyReading No(string reason) => new(null, reason);
}
