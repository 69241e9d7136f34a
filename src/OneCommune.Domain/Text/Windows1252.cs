namespace OneCommune.Domain.Text;

/// <summary>The Windows encoding of western letters, as which texts in other encodings are often opened.</summary>
internal static class Windows1252
{
    // From 0x80 on; the places that hold no character stand for themselves.
    private const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    public static byte? ByteOf(char character) =>
        character < 0x80 || character is >= '\u00a0' and <= '\u00ff' ? (byte)character
        : High.IndexOf(character, StringComparison.Ordinal) is >= 0 and var place ? (byte)(0x80 + place)
        : character < 0x100 ? (byte)character
        : null;
}
