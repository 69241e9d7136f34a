namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// The headings that hold at one place of a list. The next heading of the same rank ends the former one with all below it, whether or not it
/// names a unit or a number of stars in its place.
/// </summary>
internal sealed class Sections(BareUnits units)
{
    private readonly List<(string Style, string Label, Matter Matter, RegisterSection Told)> open = [];

    public RegisterSection Now => open is [.., var last] ? last.Told : RegisterSection.None;

    private enum Matter
    {
        Other,
        District,
        Commune,
        Stars,
    }

    /// <param name="isSure">Otherwise it only ends what held before: it may be a heading that names nothing known.</param>
    public void Enter(SheetRow row, bool isSure)
    {
        var texts = row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.ToString().Trim()).ToList();
        var label =
            texts.Count > 1 && IsLabel(texts[0]) ? texts[0].Trim('.', ')', ' ') : RegisterSection.Label(texts[0]);
        var style = Style(label);
        var alone = texts.Aggregate(RegisterSection.None, Then);
        var matter =
            alone.Stars.Length > 0 || texts.Exists(RegisterSection.TellsRank) ? Matter.Stars
            : alone.Commune.Length > 0 ? Matter.Commune
            : alone.District.Length > 0 ? Matter.District
            : Matter.Other;
        var same = open.FindIndex(one =>
            (
                style.Length > 0
                    ? one.Style == style
                    : one.Style.Length == 0 && matter == Matter.Other && one.Matter == matter
            ) || (matter != Matter.Other && one.Matter == matter)
        );
        if (same >= 0)
            open.RemoveRange(same, open.Count - same);
        open.Add((style, label, matter, isSure ? texts.Aggregate(Now, Then) : Now));
    }

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
