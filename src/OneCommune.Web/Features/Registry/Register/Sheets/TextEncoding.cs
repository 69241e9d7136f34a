using System.Text;
using OneCommune.Domain;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// Finds out in which encoding a text was saved: UTF-8 and UTF-16 with or without their mark, else one of the two Windows encodings that
/// Vietnamese offices use. Refuses "sheet.binary" for what is no text.
/// </summary>
internal static class TextEncoding
{
    private const int SampleSize = 1 << 16;
    private const int WholeToOneBroken = 20;
    private const char Broken = '\x01';
    private static readonly Encoding marking = Encoding.GetEncoding(
        "utf-8",
        EncoderFallback.ReplacementFallback,
        new DecoderReplacementFallback($"{Broken}")
    );

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Of(string path)
    {
        using var stream = File.OpenRead(path);
        var sample = new byte[SampleSize];
        sample = sample[..stream.ReadAtLeast(sample, SampleSize, throwOnEndOfStream: false)];
        if (sample is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Checked(path, sample[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode);
        if (sample is [0xEF, 0xBB, 0xBF, ..] || IsUtf8(path))
            return Checked(path, Encoding.UTF8);
        if (WithoutMark(sample) is { } wide)
            return Checked(path, wide);
        return Checked(path, Windows(sample));
    }

    /// <summary>
    /// UTF-16 without its mark shows in the zero bytes of separators and digits, nearly all at even or at odd places (a tone written apart
    /// may have one at the other).
    /// </summary>
    private static Encoding? WithoutMark(byte[] sample)
    {
        var zeros = new int[2];
        for (var i = 0; i < sample.Length; i++)
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        if ((zeros[0] + zeros[1]) * 8 <= sample.Length)
            return null;
        return zeros[1] > 4 * zeros[0] ? Encoding.Unicode
            : zeros[0] > 4 * zeros[1] ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>
    /// Whole, or all but a few letters that a program cut through: those few are gone and are told of cell by cell, the rest is no other
    /// encoding's.
    /// </summary>
    private static bool IsUtf8(string path)
    {
        using var stream = File.OpenRead(path);
        var decoder = marking.GetDecoder();
        var bytes = new byte[SampleSize];
        var characters = new char[SampleSize + 16];
        var (whole, broken) = (0L, 0L);
        int read;
        do
        {
            read = stream.Read(bytes);
            if (bytes.AsSpan(0, read).Contains((byte)0))
                return false;
            var count = decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
            foreach (var c in characters.AsSpan(0, count))
            {
                broken += c == Broken ? 1 : 0;
                whole += c > '\x7F' ? 1 : 0;
            }
        } while (read > 0);

        return broken * WholeToOneBroken <= whole;
    }

    /// <summary>
    /// Windows-1258 is Vietnamese; text in fonts of before Unicode was saved as Windows-1252. That in TCVN3 shows in the signs (µ ¶ · ¸ ¹ ª …)
    /// that stand for its commonest letters.
    /// </summary>
    private static Encoding Windows(byte[] sample)
    {
        if (OldEncoding.Of(Encoding.GetEncoding(1252).GetString(sample)) is not null)
            return Encoding.GetEncoding(1252);
        var signs = sample.Count(b => b is >= 0xA1 and < 0xC0);
        var letters = sample.Count(b => b >= 0xC0);
        return Encoding.GetEncoding(signs * 5 > letters ? 1252 : 1258);
    }

    /// <summary>Text has no control characters but tabs and line breaks.</summary>
    private static Encoding Checked(string path, Encoding encoding)
    {
        using var text = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        var characters = new char[SampleSize];
        int read;
        while ((read = text.ReadBlock(characters)) > 0)
        {
            foreach (var c in characters.AsSpan(0, read))
            {
                if (c is < ' ' and not ('\t' or '\n' or '\r' or '\v' or '\f') or '\uFFFE' or '\uFFFF')
                    throw new RefusalException("sheet.binary");
            }
        }

        return encoding;
    }
}
