namespace OneCommune.Domain.Registry.Places;

/// <summary>Finds the units of one day that any run of an address's words may name.</summary>
internal sealed class MentionFinder(NameIndex names, DateOnly on)
{
    private readonly List<Mention> found = [];

    public List<Mention> Find(ReadOnlySpan<Word> words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            FindNames(words, start, default);
            if (!IsInsideTown(words, start) && KindWord.TryRead(words[start..], out var kind))
                FindNames(words, start, kind);
        }

        return found;
    }

    /// <summary>The xã of a thị xã is no commune.</summary>
    private static bool IsInsideTown(ReadOnlySpan<Word> words, int at) =>
        at > 0 && words[at] is { Plain: "xa", Before: Break.None } && words[at - 1].Plain == "thi";

    private void FindNames(ReadOnlySpan<Word> words, int start, KindWord kind)
    {
        var first = start + kind.Length;
        for (int end = first + 1, length = 0; end <= words.Length; end++)
        {
            var isBroken = end - 1 > start && words[end - 1].Before == Break.Hard;
            length += words[end - 1].Plain.Length;
            if (isBroken || length > names.LongestKey)
                return;

            Add(words[first..end], start, end, kind.Kind, numbered: false);
            if (words[end - 1].Roman > 0)
                Add(words[first..end], start, end, kind.Kind, numbered: true);
        }
    }

    private void Add(ReadOnlySpan<Word> words, int start, int end, UnitKind kind, bool numbered)
    {
        var key = UnitName.KeyOf(words, numbered);
        foreach (var unit in names.Aliased(key))
        {
            if (unit.Unit.Level == AdminLevel.Province)
                AddIfMeant(unit, unit.Form, start, end, kind);
        }

        var units = names.Named(key);
        if (units.IsEmpty)
            return;

        var form = UnitName.FormOf(words, numbered);
        var first = found.Count;
        foreach (var unit in units)
            AddIfMeant(unit, form, start, end, kind);
        RemoveRivals(first);
    }

    /// <summary>Where there is a Huyện Kỳ Anh, "Huyện Kỳ Anh" cannot mean the Thị xã Kỳ Anh beside it.</summary>
    private void RemoveRivals(int first)
    {
        for (var i = found.Count - 1; i >= first; i--)
        {
            var parent = found[i].Unit.ParentId;
            var isOther = found[i].Kind == KindMatch.Other;
            if (isOther && found.FindIndex(first, m => m.Kind == KindMatch.Same && m.Unit.ParentId == parent) >= 0)
                found.RemoveAt(i);
        }
    }

    private void AddIfMeant(NamedUnit unit, string form, int start, int end, UnitKind kind)
    {
        var isBareNumber = unit.IsNumber && kind == UnitKind.None;
        if (isBareNumber || !unit.Unit.IsValidOn(on) || !Fits(kind, unit.Unit.Level))
            return;

        var match =
            kind == UnitKind.None ? KindMatch.Unsaid
            : kind == unit.Kind ? KindMatch.Same
            : KindMatch.Other;
        found.Add(new Mention(unit.Unit, start, end, match, Accents.Compare(form, unit.Form)));
    }

    private static bool Fits(UnitKind kind, AdminLevel level) =>
        kind switch
        {
            UnitKind.None => true,
            UnitKind.City => level != AdminLevel.Commune,
            UnitKind.Province => level == AdminLevel.Province,
            UnitKind.UrbanDistrict or UnitKind.RuralDistrict or UnitKind.Town => level == AdminLevel.District,
            _ => level == AdminLevel.Commune,
        };
}
