using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>A fault of a pack: which file, which criterion if any, and what is wrong.</summary>
public sealed record Problem(string File, string? Criterion, Label Message)
{
    /// <summary>The whole fault in one line: file, criterion, message.</summary>
    public string In(string language) => $"{File}{(Criterion is null ? "" : ", " + Criterion)}: {Message.In(language)}";

    public override string ToString() => In("en");
}

/// <summary>What a reading met, whether or not it was sound.</summary>
public sealed record PackCounts(int Sets, int Complete, int Criteria, int Options, int Marks);

/// <summary>A regulation, or the faults for which there is none.</summary>
public sealed record PackReading(string Id, Regulation? Regulation, PackCounts Counts, ImmutableArray<Problem> Problems)
{
    /// <summary>Refuses "regulation.faulty" with the number of faults and the first.</summary>
    public Regulation Sound() =>
        Regulation ?? throw new RefusalException("regulation.faulty", Id, Problems.Length, Problems[0]);
}
