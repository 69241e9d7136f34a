using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>
/// The conditions of a list: each is read from the address bar and declared with its label in one call, so that the page draws it, tells
/// what is in force and offers to take it away. What cannot be read is told, and so is a name that no condition has.
/// </summary>
internal sealed class ListForm(ListQuery query, Texts.Texts text, UnitChoices units)
{
    private readonly List<ListField> fields = [];
    private readonly List<string> silent = [];
    private readonly List<string> passing = [];
    private bool isMore;

    public ListQuery Query => query;

    /// <summary>One that means nothing here, as only the list itself can tell, stands empty.</summary>
    public IReadOnlyList<ListField> Fields =>
        [.. fields.Select(one => query.IsRefused(one.Name) ? one with { Value = "", Shown = null } : one)];

    /// <summary>Asked for and not drawn as a field, such as a link's own condition; kept when the form is sent.</summary>
    public IEnumerable<(string Name, string Value)> Silent =>
        silent.Append(ListQuery.SortName).Select(name => (name, query.Text(name))).Where(one => one.Item2.Length > 0);

    /// <summary>Code of the unit the rows are of; null where none is asked for, or one that means nothing.</summary>
    public string? UnitInForce => Fields.FirstOrDefault(one => one.Kind == FieldKind.Unit)?.Shown;

    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    /// <summary>What the list's field of a unit offers, if it has one.</summary>
    public async Task ReadUnitsAsync(DateOnly day, CancellationToken stop)
    {
        if (fields.Exists(field => field.Kind == FieldKind.Unit))
            Units = await units.OnAsync(day, stop);
    }

    public string Search(string name, string label) => Typed(name, label, FieldKind.Search, 100);

    public string Text(string name, string label, int longest = 100) => Typed(name, label, FieldKind.Text, longest);

    public DateOnly? Day(string name, string label)
    {
        var day = query.Day(name);
        Add(new(name, label, FieldKind.Day, day?.Iso() ?? "", day?.Shown()));
        return day;
    }

    public int? Number(string name, string label, int from, int to)
    {
        var number = query.Number(name, from, to);
        Add(new(name, label, FieldKind.Number, $"{number}", number?.ToString()) { Bounds = (from, to) });
        return number;
    }

    /// <summary>One of the list's own words, such as "con-han".</summary>
    public T? Choice<T>(string name, string label, params (string Word, string Text, T Value)[] choices)
        where T : struct =>
        Chosen(name, label, query.Word(name, choices.ToDictionary(c => c.Word, c => c.Value)), choices);

    /// <summary>One of an enum's words as the database keeps them.</summary>
    public T? Choice<T>(string name, string label, Func<T, string> words, params T[] without)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().Except(without);
        return Chosen(name, label, query.Word<T>(name), [.. values.Select(v => (Words.Key(v), words(v), v))]);
    }

    /// <summary>One of many words, by what people call it.</summary>
    public string? Choice(string name, string label, IReadOnlyDictionary<string, string> words)
    {
        var asked = query.OneOf(name, [.. words.Keys]);
        Add(
            new(name, label, FieldKind.Choice, asked ?? "", asked is null ? null : text[words[asked]])
            {
                Choices = [.. words.Select(one => (one.Key, one.Value, one.Key == asked))],
            }
        );
        return asked;
    }

    public bool Is(string name, string label)
    {
        var isAsked = query.Is(name);
        if (!isAsked && query.Text(name).Length > 0)
            query.Refuse(name);
        Add(new(name, label, FieldKind.Check, isAsked ? "1" : "", isAsked ? "" : null));
        return isAsked;
    }

    /// <summary>A condition that only some may ask for is drawn for them alone; who asks all the same is refused by the list.</summary>
    public bool IsFor(bool isTheirs, string name, string label) => isTheirs ? Is(name, label) : query.Is(Without(name));

    /// <summary>Three to five, as the law recognises them.</summary>
    public int? Stars() => Choice("sao", "Hạng sao", ("3", "3 sao", 3), ("4", "4 sao", 4), ("5", "5 sao", 5));

    /// <summary>A unit by its code; <see cref="Area"/> reads it.</summary>
    public string? Unit()
    {
        var code = query.Text("don-vi", 10);
        Add(new("don-vi", "Đơn vị", FieldKind.Unit, code, code.Length > 0 ? code : null));
        return code.Length > 0 ? code : null;
    }

    /// <summary>A name that may stand in the address bar without being a field of the form.</summary>
    public string Without(string name)
    {
        silent.Add(name);
        return name;
    }

    /// <summary>The same, dropped when the form is sent, such as a place in the list.</summary>
    public string Passing(string name)
    {
        passing.Add(name);
        return name;
    }

    /// <summary>The fields declared from here on stand behind "Thêm điều kiện".</summary>
    public ListForm More()
    {
        isMore = true;
        return this;
    }

    /// <summary>Tells of every name in the address bar that none of the conditions has.</summary>
    public void RefuseOthers() => query.RefuseOthers([.. fields.Select(f => f.Name), .. silent, .. passing]);

    private string Typed(string name, string label, FieldKind kind, int longest)
    {
        var typed = query.Text(name, longest);
        Add(new(name, label, kind, typed, typed.Length > 0 ? $"“{typed}”" : null) { Longest = longest });
        return typed;
    }

    private T? Chosen<T>(string name, string label, T? chosen, (string Word, string Text, T Value)[] choices)
        where T : struct
    {
        var one = choices.FirstOrDefault(c => chosen is { } value && value.Equals(c.Value));
        Add(
            new(name, label, FieldKind.Choice, one.Word ?? "", one.Text is null ? null : text[one.Text])
            {
                Choices = [.. choices.Select(c => (c.Word, c.Text, c.Word == one.Word))],
            }
        );
        return chosen;
    }

    private void Add(ListField field) => fields.Add(field with { IsMore = isMore });
}
