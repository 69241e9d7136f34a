using System.Text.RegularExpressions;

namespace OneCommune.Domain.Registry.Producers;

/// <summary>Phone numbers and mail addresses as people type them into a form.</summary>
public static partial class Contact
{
    /// <summary>One or several numbers: "0912 345 678; (0272) 3 821 234".</summary>
    /// <exception cref="RefusalException">producer.phone</exception>
    public static string? Phone(string? typed)
    {
        if (typed is not null && !PhoneText().IsMatch(typed))
            throw new RefusalException("producer.phone", typed);
        return typed;
    }

    /// <exception cref="RefusalException">producer.email</exception>
    public static string? Email(string? typed)
    {
        if (typed is not null && !EmailText().IsMatch(typed))
            throw new RefusalException("producer.email", typed);
        return typed;
    }

    [GeneratedRegex(@"^[0-9+(][0-9 .+()/;,\-]{5,59}$")]
    private static partial Regex PhoneText();

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$")]
    private static partial Regex EmailText();
}
