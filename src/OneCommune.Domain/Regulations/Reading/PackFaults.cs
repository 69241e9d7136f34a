using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>Collects what is wrong with a pack; a reader goes on after a fault, to name them all at once.</summary>
internal sealed class PackFaults
{
    private readonly List<Problem> problems = [];

    public ImmutableArray<Problem> All => [.. problems];

    public void Add(string file, string? criterion, string vi, string en)
    {
        var problem = new Problem(file, criterion, new Label(vi, en));
        if (!problems.Contains(problem))
            problems.Add(problem);
    }
}
