namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// A heading that names several things in one column: "Tên chủ thể, địa chỉ". Where in a cell the one ends and the other begins is not for us
/// to say.
/// </summary>
/// <param name="Columns">Those of the form it names.</param>
/// <param name="Names">What it names: by the form's heading, or as written where the form does not know it.</param>
/// <param name="Whole">What it means where the other things have columns of their own: "Điện thoại chủ thể/người đại diện".</param>
public sealed record JoinedHeading(
    int Index,
    string Heading,
    IReadOnlyList<RegisterColumn> Columns,
    IReadOnlyList<string> Names,
    RegisterColumn? Whole
)
{
    /// <summary>“Chủ thể”, “Địa chỉ”.</summary>
    public string Told => string.Join(", ", Names.Select(name => $"“{name}”"));
}
