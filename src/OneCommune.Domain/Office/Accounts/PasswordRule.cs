using System.Text;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Office.Accounts;

/// <summary>What a password must be: long, and not what others would try first. No rule about kinds of characters.</summary>
public static class PasswordRule
{
    public const int Least = 10;
    public const int Most = 200;

    // What is left of the passwords of the usual lists once digits and signs at either end are taken off.
    private static readonly HashSet<string> Common =
    [
        "",
        "abc",
        "abcd",
        "abcdef",
        "admin",
        "administrator",
        "anhyeuem",
        "asdfghjkl",
        "emyeuanh",
        "iloveyou",
        "letmein",
        "matkhau",
        "matkhaumoi",
        "motxamotsanpham",
        "ocop",
        "onecommune",
        "passw0rd",
        "password",
        "p@ssw0rd",
        "p@ssword",
        "q1w2e3r4t5",
        "q1w2e3r4t5y",
        "q1w2e3r4t5y6",
        "qazwsx",
        "qazwsxedc",
        "qwerty",
        "qwertyuiop",
        "vietnam",
        "vietnamvodich",
        "welcome",
        "xinchao",
        "yeuem",
        "zxcvbnm",
    ];

    /// <summary>The same password typed on another keyboard must be the same: composed and decomposed accents are one.</summary>
    public static string Normal(string password) => password.Normalize(NormalizationForm.FormC);

    /// <summary>Refuses with "password.short", "password.long", "password.common" or "password.like-name".</summary>
    public static void Check(string password, string userName)
    {
        if (Normal(password).Length < Least)
            throw new RefusalException("password.short", Least);
        if (Normal(password).Length > Most)
            throw new RefusalException("password.long", Most);
        var plain = VietnameseText.Fold(password).Replace(" ", "", StringComparison.Ordinal);
        if (plain.Distinct().Count() < 4 || Common.Contains(Stem(plain)) || Common.Contains(Stem(password)))
            throw new RefusalException("password.common");
        if (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            throw new RefusalException("password.like-name");
    }

    private static string Stem(string password)
    {
        var letters = password.ToLowerInvariant().AsSpan();
        while (letters.Length > 0 && !char.IsLetter(letters[0]))
            letters = letters[1..];
        while (letters.Length > 0 && !char.IsLetter(letters[^1]))
            letters = letters[..^1];
        return letters.ToString();
    }
}
