namespace OneCommune.Domain.Registry.Places;

/// <summary>What stands in an address beside the names of units.</summary>
internal static class AddressNoise
{
    // How the part below the commune begins: house, street, hamlet, industrial zone.
    private static readonly HashSet<string> openers = new(
        (
            "so sn duong pho ngo ngach hem kiet to doi ap thon xom lang ban buon bon plei phum soc khom khu kp kdc kcn ccn tk khoi cum "
            + "lo nha tang toa cho ql tl dt hl tieu o"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> roads = new(
        ["quoc", "tinh", "huyen", "huong", "dai", "xa"],
        StringComparer.Ordinal
    );

    /// <summary>Without the country, a postal code, "(cũ)", and remarks such as "(nay là xã …)".</summary>
    public static Word[] Without(List<Word> words)
    {
        var kept = new List<Word>(words.Count);
        foreach (var piece in Segments(words))
        {
            var isRemark = kept.Count > 0 && piece[0].Plain is "nay" or "truoc";
            var isCountry = piece is [{ Plain: "viet" }, { Plain: "nam" }] or [{ Plain: "vietnam" or "vn" }];
            var isPostcode = piece is [{ IsNumber: true, Plain.Length: 5 or 6 }];
            var isFormer = piece is [{ Plain: "cu" }];
            if (isRemark || isCountry || isPostcode || isFormer)
                continue;

            var isMarkedFormer = piece.Length > 2 && piece[^1].Form == "cu\u0303";
            kept.AddRange(isMarkedFormer ? piece[..^1] : piece);
        }

        return [.. kept];
    }

    /// <summary>Words that can only be house, street or hamlet: they begin as such, or hold a number.</summary>
    public static bool IsDetail(ReadOnlySpan<Word> words)
    {
        if (words.IsEmpty)
            return true;
        if (roads.Contains(words[0].Plain))
            return words.Length > 1 && words[1].Plain == "lo";

        return openers.Contains(words[0].Plain) || HasNumber(words);
    }

    private static bool HasNumber(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (word.IsNumber)
                return true;
        }

        return false;
    }

    private static IEnumerable<Word[]> Segments(List<Word> words)
    {
        var start = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && words[i].Before != Break.Hard)
                continue;
            yield return [.. words[start..i]];
            start = i;
        }
    }
}
