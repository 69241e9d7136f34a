namespace OneCommune.Domain.Registry.Searching;

/// <summary>A producer's name with its legal form as others write it: "HTX Bến Sậy" is "Hợp tác xã Bến Sậy".</summary>
public static class LegalFormNames
{
    // What is written longer before what begins like it.
    private static readonly (string Full, string Short)[] forms =
    [
        ("Hợp tác xã", "HTX"),
        ("Tổ hợp tác", "THT"),
        ("Hộ kinh doanh", "HKD"),
        ("Doanh nghiệp tư nhân", "DNTN"),
        ("Công ty cổ phần", "CTCP"),
        ("Công ty cổ phần", "Công ty CP"),
        ("Công ty trách nhiệm hữu hạn", "Công ty TNHH"),
        ("Công ty", "Cty"),
    ];

    /// <summary>None where the name does not begin with a legal form.</summary>
    public static IEnumerable<string> Others(string name)
    {
        foreach (var (full, brief) in forms)
        {
            if (Rest(name, full) is { } afterFull)
                yield return brief + afterFull;
            if (Rest(name, brief) is { } afterBrief)
                yield return full + afterBrief;
        }
    }

    private static string? Rest(string name, string form) =>
        name.Length > form.Length
        && name[form.Length] == ' '
        && name.StartsWith(form, StringComparison.OrdinalIgnoreCase)
            ? name[form.Length..]
            : null;
}
