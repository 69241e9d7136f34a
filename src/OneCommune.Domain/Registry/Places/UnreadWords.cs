using System.Numerics;

namespace OneCommune.Domain.Registry.Places;

/// <summary>
/// Judges the words that a reading leaves over. House, street and hamlet may stand before the commune (or after it, in an address written from
/// the province down); anything else left over means that the reading is wrong.
/// </summary>
internal sealed class UnreadWords(Word[] words, List<Mention> mentions)
{
    /// <param name="isNumbered">A number belongs to a name that the catalogue has without one, so the reading is a question only.</param>
    public bool TryCount(Chain chain, out int unread, out bool isNumbered)
    {
        var all = words.Length == 64 ? ulong.MaxValue : (1UL << words.Length) - 1;
        var numbers = NumberAfter(chain.Leaf, chain);
        foreach (var ancestor in chain.Ancestors)
            numbers |= NumberAfter(ancestor, chain);
        isNumbered = numbers != 0 || HasNumberedName(chain.Leaf);
        var left = all & ~chain.Words & ~numbers;
        unread = BitOperations.PopCount(left | numbers);
        if (left == 0)
            return true;

        var (start, end) = (chain.Leaf.Start, chain.Leaf.End);
        var before = left & ((1UL << start) - 1);
        var after = end == 64 ? 0 : left & ~((1UL << end) - 1);
        var isFirst = BitOperations.TrailingZeroCount(chain.Words) == start;
        var isLast = 64 - BitOperations.LeadingZeroCount(chain.Words) == end;
        return (before == 0 || (isFirst && IsDetailBefore(chain))) && (after == 0 || (isLast && IsDetailAfter(end)));
    }

    /// <summary>"Hải Châu 1", "Mỹ Lạc-II": the number right behind a name is a part of it. A postal code or a year is none.</summary>
    private ulong NumberAfter(Mention mention, Chain chain) =>
        mention.End < words.Length
        && words[mention.End] is var next
        && next.Before != Break.Hard
        && (next is { IsNumber: true, Plain.Length: <= 2 } || (next.Roman > 0 && next.IsCapital))
        && (chain.Words & (1UL << mention.End)) == 0
            ? 1UL << mention.End
            : 0;

    /// <summary>
    /// "Hải Châu 1, Hải Châu": a name with a number stands where a street would, and may be the commune meant. In "Hải Châu 1, phường Hải
    /// Châu" it is a quarter.
    /// </summary>
    private bool HasNumberedName(Mention leaf) =>
        leaf.Kind == KindMatch.Unsaid
        && mentions.Exists(other =>
            other.Unit.ProvinceId == leaf.Unit.ProvinceId
            && !other.Overlaps(leaf)
            && other.End < words.Length
            && other.End != leaf.Start
            && (other.Start == 0 || words[other.Start].Before != Break.None)
            && words[other.End] is { IsNumber: true, Plain.Length: <= 2, Before: not Break.Hard }
            && (other.End + 1 == words.Length || words[other.End + 1].Before != Break.None)
        );

    private bool IsDetailBefore(Chain chain)
    {
        var leaf = chain.Leaf;
        var pieces = Pieces(0, leaf.Start);
        var isParted = words[leaf.Start].Before != Break.None || leaf.Kind != KindMatch.Unsaid;
        if (!isParted && !(IsDetail(pieces[^1]) && words[leaf.Start - 1].IsNumber))
            return false;

        return !IsOfOtherKind(leaf) && pieces.TrueForAll(piece => !NamesUnit(piece) && IsBelow(piece, chain));
    }

    /// <summary>
    /// Whether the piece can lie in the unit. Without "xã" in front of the name, only what is plainly a house, street or hamlet is believed, unless
    /// the district is named too: else the piece may be the commune meant, and the name that of its district.
    /// </summary>
    private bool IsBelow(Range piece, Chain chain)
    {
        var leaf = chain.Leaf;
        var isCommune = leaf.Unit.Level == AdminLevel.Commune;
        if (isCommune && leaf.Kind != KindMatch.Unsaid)
            return true;
        if (IsDetail(piece))
            return isCommune || !words[piece].All(word => word.IsNumber);

        var isInDistrict = chain.Ancestors.Any(mention => mention.Unit.Level == AdminLevel.District);
        return isCommune && isInDistrict && !IsNeighbour(piece, leaf) && !MayBeDistrict(leaf);
    }

    /// <summary>The words just before the name say another kind of unit than it is: "Q. Tân Bình" where there is a Phường Tân Bình.</summary>
    private bool IsOfOtherKind(Mention leaf)
    {
        for (var length = 1; length <= Math.Min(2, leaf.Start); length++)
        {
            var before = words.AsSpan(leaf.Start - length);
            if (KindWord.TryRead(before, out var kind) && kind.IsSure && kind.Length == length)
                return true;
        }

        return false;
    }

    private bool IsDetailAfter(int end) =>
        Pieces(end, words.Length).TrueForAll(piece => !NamesUnit(piece) && IsDetail(piece));

    /// <summary>The runs of words between commas, hyphens and the like.</summary>
    private List<Range> Pieces(int start, int end)
    {
        var pieces = new List<Range>();
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && words[i].Before == Break.None)
                continue;
            pieces.Add(start..i);
            start = i;
        }

        return pieces;
    }

    /// <summary>It begins with "xã", "huyện" …, so it is a unit that the catalogue does not have there.</summary>
    private bool NamesUnit(Range piece)
    {
        var span = words.AsSpan()[piece];
        return KindWord.TryRead(span, out var kind)
            && kind.IsSure
            && kind.Length < span.Length
            && span[kind.Length].Plain != "lo";
    }

    private bool IsDetail(Range piece) => AddressNoise.IsDetail(words.AsSpan()[piece]);

    /// <summary>The piece is the name of another unit of the province: perhaps the commune meant, under a wrong district.</summary>
    private bool IsNeighbour(Range piece, Mention leaf)
    {
        var (start, length) = piece.GetOffsetAndLength(words.Length);
        return mentions.Exists(mention =>
            mention.Start == start && mention.End == start + length && mention.Unit.ProvinceId == leaf.Unit.ProvinceId
        );
    }

    private bool MayBeDistrict(Mention leaf) =>
        mentions.Exists(mention =>
            mention.Words == leaf.Words
            && mention.Unit.Level < leaf.Unit.Level
            && mention.Unit.ProvinceId == leaf.Unit.ProvinceId
        );
}
