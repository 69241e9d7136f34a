using System.Buffers;
using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>
/// Encodings of before Unicode that are known and not converted, and letters broken on their way. TCVN3, which is converted, is
/// <see cref="Tcvn3Reading"/>'s.
/// </summary>
public static class OldEncoding
{
    public const string Vni = "VNI";
    public const string Viscii = "VISCII";

    /// <summary>UTF-8 that was opened as if it were Windows-1252: "Gáº¡o".</summary>
    public const string BrokenUtf8 = "UTF-8";

    // No old encoding of one or two plain characters to a letter has these.
    private static readonly SearchValues<char> onlyUnicode = SearchValues.Create([
        .. "ĂăĐđƠơƯư",
        .. Enumerable.Range(0x1EA0, 0x5A).Select(code => (char)code),
    ]);

    /// <summary>
    /// The encoding that a text, such as a cell or a whole page, is surely in; null for ordinary text of any language. Two words must make
    /// sense in it that make none as they stand, and hardly a word none in either.
    /// </summary>
    public static string? Of(string text)
    {
        if (Ascii.IsValid(text))
            return null;
        var composed = text.Normalize(NormalizationForm.FormC);
        if (composed.AsSpan().ContainsAny(onlyUnicode))
            return null;
        if (IsBrokenUtf8(composed))
            return BrokenUtf8;
        // Much can be read as TCVN3 by one word or another: the encoding that makes sense of the most words is the text's.
        var known = Evidence.Of(composed, word => Tcvn3.Convert(word, capitals: false), Tcvn3.Stands);
        if (Evidence.Of(composed, VniText.Convert, _ => false) is { IsCertain: true } vni && vni.Proofs > known.Proofs)
            return Vni;
        return
            Evidence.Of(composed, VisciiText.Convert, VisciiText.Stands) is { IsCertain: true } viscii
            && viscii.Proofs > known.Proofs
            ? Viscii
            : null;
    }

    /// <param name="Proofs">Words that make sense in an encoding and none as they stand.</param>
    /// <param name="Strays">Words that make none in either.</param>
    private readonly record struct Evidence(int Proofs, int Strays)
    {
        public bool IsCertain => Proofs > 1 && Proofs > 4 * Strays;

        /// <param name="stands">Signs that are letters in the encoding.</param>
        public static Evidence Of(string text, Func<string, string> convert, Func<char, bool> stands)
        {
            var (proofs, strays) = (0, 0);
            for (var i = 0; i < text.Length; )
            {
                var start = i;
                while (i < text.Length && (char.IsLetter(text[i]) || stands(text[i])))
                    i++;
                var word = text[start..i];
                if (word.Length == 0)
                    i++;
                else if (MayProve(word) && !(word.Length > 1 && Syllable.IsValid(word)))
                {
                    var isProof = word.Length > 1 && Syllable.IsValid(convert(word));
                    proofs += isProof ? 1 : 0;
                    strays += isProof ? 0 : 1;
                }
            }

            return new(proofs, strays);
        }
    }

    /// <summary>A letter that is not plain, or a sign inside; a sign beside a word (m², n°, OCOP®) proves nothing.</summary>
    private static bool MayProve(string word) =>
        word.Any(c => char.IsLetter(c) && !char.IsAscii(c) && c is not ('µ' or 'ª' or 'º'))
        || word.Skip(1).SkipLast(1).Any(c => !char.IsAscii(c));

    private static bool IsBrokenUtf8(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (Windows1252.ByteOf(text[i]) is not { } written)
                return false;
            bytes[i] = written;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(bytes)
                .AsSpan()
                .ContainsAny(onlyUnicode);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
