using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>What an import does, or would do.</summary>
internal sealed record ImportOutcome
{
    /// <summary>Remarks beyond so many are counted, not kept.</summary>
    public const int MostRemarks = 20_000;

    /// <summary>Rows of data in the file.</summary>
    public int Rows { get; set; }

    /// <summary>Rows that add or complete something; 0 as soon as one row is refused.</summary>
    public int Imported { get; set; }

    /// <summary>Rows that say what is known already.</summary>
    public int Unchanged { get; set; }

    /// <summary>Different products and producers the file speaks of.</summary>
    public int Products { get; set; }
    public int Producers { get; set; }

    /// <summary>What it brings that was not there.</summary>
    public int NewProducts { get; set; }
    public int NewProducers { get; set; }
    public int NewRecognitions { get; set; }
    public List<Remark> Rejected { get; } = [];
    public List<Remark> Warnings { get; } = [];
    public List<Duplicate> Duplicates { get; } = [];

    /// <summary>How many cells are refused, and how many warnings there are, kept or not.</summary>
    public int RejectedCount { get; private set; }
    public int WarningCount { get; private set; }

    /// <summary>Equal for two runs that do the same to the same records.</summary>
    public string Digest { get; set; } = "";

    public bool IsRefused => RejectedCount > 0;

    /// <summary>The sheets of the file, in its order, with what was read of each.</summary>
    public IReadOnlyList<SheetReport> Sheets { get; set; } = [];

    /// <summary>Every heading, understood or not, and every row that is no product, sheet by sheet.</summary>
    public List<ColumnReport> Columns { get; } = [];
    public List<SkippedReport> Skipped { get; } = [];

    /// <summary>The sheet whose rows are read, as it is called.</summary>
    public string? Sheet { get; set; }

    public void Refuse(Remark remark)
    {
        RejectedCount++;
        if (Rejected.Count < MostRemarks)
            Rejected.Add(remark with { Sheet = Sheet });
    }

    public void Warn(Remark remark)
    {
        WarningCount++;
        if (Warnings.Count < MostRemarks)
            Warnings.Add(remark with { Sheet = Sheet });
    }
}

/// <summary>How a row's product is another's.</summary>
internal enum DuplicateKind
{
    /// <summary>The register holds it and says the same.</summary>
    Known,

    /// <summary>The register holds it; the row adds to it.</summary>
    Completed,

    /// <summary>An earlier row says the same.</summary>
    Repeated,

    /// <summary>An earlier row speaks of the same product and says other things of it; both are kept together.</summary>
    Joined,

    /// <summary>Another record looks like the same product; people decide.</summary>
    Likely,
}

/// <param name="OfRow">The earlier row, where the other product stands in this file.</param>
/// <param name="Other">The other product and its producer, for a likely duplicate.</param>
internal sealed record Duplicate(
    FileRow Row,
    string Product,
    string Producer,
    DuplicateKind Kind,
    FileRow? OfRow = null,
    string? Other = null
);
