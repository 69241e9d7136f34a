using System.Globalization;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>"AB12".</summary>
internal static class CellReference
{
    /// <summary>From 0; a number beyond any sheet for a name with more letters than a sheet has columns.</summary>
    public static int Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > 1 << 20)
                return 1 << 20;
        }

        return column - 1;
    }

    public static int Row(ReadOnlySpan<char> reference) =>
        int.Parse(
            reference.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"),
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );

    /// <summary>"A", "AB" for 0, 27.</summary>
    public static string Letters(int column) => ColumnLetters.Of(column);
}
