using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>What a unit is called before its name. A thành phố may be a province or a district.</summary>
[Flags]
internal enum UnitKind
{
    None = 0,
    Province = 1,
    City = 2,
    UrbanDistrict = 4,
    RuralDistrict = 8,
    Town = 16,
    Township = 32,
    Ward = 64,
    RuralCommune = 128,
    SpecialZone = 256,
}

/// <summary>The word for a kind, written out or shortened, at some place of a written address.</summary>
/// <param name="Length">in words</param>
/// <param name="IsSure">written so that nothing else can be meant: "xã", "TT", "P." but not a lone "p"</param>
internal readonly record struct KindWord(UnitKind Kind, int Length, bool IsSure)
{
    private static readonly (string[] Words, UnitKind Kind)[] full =
    [
        (["thành", "phố"], UnitKind.City),
        (["thị", "xã"], UnitKind.Town),
        (["thị", "trấn"], UnitKind.Township),
        (["đặc", "khu"], UnitKind.SpecialZone),
        (["tỉnh"], UnitKind.Province),
        (["quận"], UnitKind.UrbanDistrict),
        (["huyện"], UnitKind.RuralDistrict),
        (["phường"], UnitKind.Ward),
        (["xã"], UnitKind.RuralCommune),
    ];

    private static readonly (Word[] Words, UnitKind Kind)[] written =
    [
        .. full.Select(entry => (entry.Words.SelectMany(Word.In).ToArray(), entry.Kind)),
    ];

    /// <summary>"huyen", and "tran" of "thị trấn".</summary>
    public static bool IsOfKind(string plain) =>
        Array.Exists(written, entry => Array.Exists(entry.Words, word => word.Plain == plain));

    public static bool TryRead(ReadOnlySpan<Word> words, out KindWord kind)
    {
        kind = default;
        if (words.IsEmpty)
            return false;

        foreach (var (spelt, meaning) in written)
        {
            if (words.Length < spelt.Length || !StartsWith(words, spelt))
                continue;
            kind = new(meaning, spelt.Length, true);
            return true;
        }

        return TryReadShort(words, out kind);
    }

    private static bool StartsWith(ReadOnlySpan<Word> words, Word[] spelt)
    {
        for (var i = 0; i < spelt.Length; i++)
        {
            var broken = i > 0 && words[i].Before != Break.None;
            if (
                broken
                || words[i].Plain != spelt[i].Plain
                || Accents.Compare(words[i].Form, spelt[i].Form) > Agreement.Unmarked
            )
                return false;
        }

        return true;
    }

    private static bool TryReadShort(ReadOnlySpan<Word> words, out KindWord kind)
    {
        var first = words[0];
        var second = words.Length > 1 ? words[1] : default;
        var isDotted = first.IsDotted && second.Before != Break.Hard;
        kind = first.Plain switch
        {
            "tp" => new(UnitKind.City, 1, true),
            "tx" => new(UnitKind.Town, 1, true),
            "tt" => new(UnitKind.Township, 1, true),
            "dk" => new(UnitKind.SpecialZone, 1, isDotted),
            "t" when isDotted && second is { Plain: "p", IsDotted: true } => new(UnitKind.City, 2, true),
            "t" when isDotted && second is { Plain: "x", IsDotted: true } => new(UnitKind.Town, 2, true),
            "t" when isDotted && second is { Plain: "t", IsDotted: true } => new(UnitKind.Township, 2, true),
            "t" when isDotted => new(UnitKind.Province, 1, true),
            "q" => new(UnitKind.UrbanDistrict, 1, isDotted || second.IsNumber),
            "h" => new(UnitKind.RuralDistrict, 1, isDotted),
            "p" => new(UnitKind.Ward, 1, isDotted || second.IsNumber),
            "f" when second.IsNumber => new(UnitKind.Ward, 1, true),
            "x" => new(UnitKind.RuralCommune, 1, isDotted),
            _ => default,
        };
        return kind.Length > 0;
    }
}
