namespace OneCommune.Web.Features.Plots;

/// <summary>One kind of thing in a plot: its name in the legend and the class that colours it.</summary>
internal sealed record Series(string Name, string Kind);

/// <summary>One bar, column or point in time: its label, and a value for each series.</summary>
internal sealed record Stack(string Label, IReadOnlyList<long> Values)
{
    public long Total => Values.Sum();
}
