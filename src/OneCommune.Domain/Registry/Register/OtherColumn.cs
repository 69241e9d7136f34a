namespace OneCommune.Domain.Registry.Register;

/// <summary>A column that the register's form does not know; what it holds is kept as a note under its heading.</summary>
/// <param name="IsRepeated">The form knows it, and an earlier column is it.</param>
public sealed record OtherColumn(int Index, string Heading, bool IsRepeated = false)
{
    /// <summary>Nothing stands above it.</summary>
    public bool IsUnheaded { get; private init; }

    /// <summary>It names several things that the form has columns for, none of which decides.</summary>
    public JoinedHeading? Joined { get; init; }

    /// <summary>Its name before what it holds, in a note.</summary>
    public string InNote => IsUnheaded ? $"Cột {Heading}" : Heading;

    public static OtherColumn Unheaded(int index) =>
        new(index, $"{ColumnLetters.Of(index)} (không tiêu đề)") { IsUnheaded = true };
}

/// <summary>Two headings of different words that may both be one column of the form.</summary>
public sealed record Competing(RegisterColumn Column, int Index, string Heading, string Other);
