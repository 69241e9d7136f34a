namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// The headings that hold at one place of a list. The next heading of the same rank ends the former one with all below it, whether or not it
/// names a unit or a number of stars in its place.
/// </summary>
internal sealed class Sections(BareUnits units)
{
    private readonly List<(string Style, string Label, Matter Matter, RegisterSection Told)> open = [];

    private RegisterSection title = RegisterSection.None;

    public RegisterSection Now => open is [.., var last] ? last.Told : title;

    /// <summary>What the title of the list, or the name of its sheet, says of all its rows.</summary>
    public void Entitle(string text)
    {
        if (StateWords.Are(text))
            title = RegisterSection.None.Then(text);
    }

    private enum Matter
    {
        Other,
        District,
        Commune,
        Stars,
        State,
    }

    /// <param name="isSure">Otherwise it only ends what held before: it may be a heading that names nothing known.</param>
    public void Enter(SheetRow row, bool isSure)
    {
        var texts = row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.ToString().Trim()).ToList();
        var label =
            texts.Count > 1 && IsLabel(texts[0]) ? texts[0].Trim('.', ')', ' ') : RegisterSection.Label(texts[0]);
        var style = Style(label);
        if (texts.Exists(RegisterSection.BeginsList))
        {
            open.Clear();
            title = RegisterSection.None;
        }
        var alone = texts.Aggregate(RegisterSection.None, Then);
        var matter =
            alone.State.Length > 0 ? Matter.State
            : alone.Stars.Length > 0 || texts.Exists(RegisterSection.TellsRank) ? Matter.Stars
            : alone.Commune.Length > 0 ? Matter.Commune
            : alone.District.Length > 0 ? Matter.District
            : Matter.Other;
        var same = open.FindIndex(one =>
            (
                style.Length > 0
                    ? one.Style == style
                    : one.Style.Length == 0 && matter == Matter.Other && one.Matter == matter
            )
            || (matter != Matter.Other && one.Matter == matter)
            || (matter == Matter.State && one.Matter == Matter.Stars && IsEnd(style, one.Style, texts))
            || (matter == Matter.Stars && one.Matter == Matter.State && one.Style == style)
        );
        if (same >= 0)
            open.RemoveRange(same, open.Count - same);
        open.Add((style, label, matter, isSure ? texts.Aggregate(Now, Then) : Now));
    }

    /// <summary>"4 sao", then "Bị thu hồi" of the same rank or of none: no star of the former is the latter's.</summary>
    private static bool IsEnd(string style, string former, List<string> texts) =>
        style.Length == 0 || style == former || texts.Exists(RegisterSection.TellsRank);

    private RegisterSection Then(RegisterSection above, string text) =>
        units.Of(text) is { } bare ? above.Then(bare) : above.Then(text);

    private static bool IsLabel(string text) =>
        RegisterSection.IsLabel(text) || int.TryParse(text.TrimEnd('.', ')'), out _);

    /// <summary>How a label counts: I II III, A B C, a b c, 1 2 3, 1.1 1.2; "I" after "H" is a letter.</summary>
    private string Style(string label) =>
        label switch
        {
            "" => "",
            [>= 'A' and <= 'Z' and var letter]
                when open.Exists(one => one is { Style: "A", Label: [var before] } && before == letter - 1) => "A",
            _ when label.All(sign => sign is 'I' or 'V' or 'X') => "I",
            [>= 'A' and <= 'Z'] => "A",
            [>= 'a' and <= 'z'] => "a",
            _ => $"1{new string('.', label.Trim('.').Count(sign => sign == '.'))}",
        };
}
