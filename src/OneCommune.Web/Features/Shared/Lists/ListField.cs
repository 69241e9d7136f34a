namespace OneCommune.Web.Features.Shared.Lists;

internal enum FieldKind
{
    Search,
    Text,
    Day,
    Number,
    Choice,
    Check,
    Unit,
}

/// <summary>One condition of a list as its form draws it, and what is asked of it.</summary>
/// <param name="Label">In Vietnamese, as the choices' texts.</param>
/// <param name="Value">As it stands in the address bar; empty for none.</param>
/// <param name="Shown">What is in force, in the reader's words; null where nothing is, also for what cannot be read.</param>
internal sealed record ListField(string Name, string Label, FieldKind Kind, string Value, string? Shown)
{
    public IReadOnlyList<(string Word, string Text, bool IsChosen)> Choices { get; init; } = [];

    /// <summary>Of a number.</summary>
    public (int From, int To) Bounds { get; init; }
    public int Longest { get; init; } = 100;

    /// <summary>Stands behind "Thêm điều kiện".</summary>
    public bool IsMore { get; init; }
}
