using System.Buffers.Binary;

namespace OneCommune.Domain.Registry.Recognitions;

/// <summary>
/// Twelve opaque characters by which anyone finds a certificate's public page: shown as "7K3F-9QX2-M4TB". Written without
/// I, L, O and U, so that it survives being read aloud and typed; derived from the recognition's random id, so it tells nothing.
/// </summary>
public readonly record struct CheckCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;

    private CheckCode(string value) => Value = value;

    /// <summary>The twelve characters without hyphens: how it is kept.</summary>
    public string Value { get; }

    public static CheckCode Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        var bits = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        Span<char> code = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--, bits >>= 5)
            code[i] = Alphabet[(int)(bits & 31)];
        return new(new string(code));
    }

    /// <summary>Reads what somebody typed: any case, any hyphens or spaces, O for 0 and I or L for 1.</summary>
    public static bool TryParse(string? text, out CheckCode code)
    {
        code = default;
        Span<char> read = stackalloc char[Length];
        var length = 0;
        foreach (var c in text ?? "")
        {
            if (c is '-' or ' ')
                continue;
            var letter = char.ToUpperInvariant(c) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                var other => other,
            };
            if (length == Length || !Alphabet.Contains(letter, StringComparison.Ordinal))
                return false;
            read[length++] = letter;
        }
        if (length < Length)
            return false;
        code = new(new string(read));
        return true;
    }

    public override string ToString() => $"{Value[..4]}-{Value[4..8]}-{Value[8..]}";
}
