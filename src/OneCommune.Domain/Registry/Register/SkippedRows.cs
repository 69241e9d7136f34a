namespace OneCommune.Domain.Registry.Register;

/// <summary>Why rows of a sheet are no products.</summary>
public enum SkipReason
{
    /// <summary>Above the headings.</summary>
    Title,

    /// <summary>The headings printed again, or those of a second list.</summary>
    Heading,

    /// <summary>"(1) (2) (3)" below the headings.</summary>
    Numbers,

    /// <summary>"I. HUYỆN THỦ THỪA": what the rows below belong to.</summary>
    Section,

    /// <summary>"Cộng", "Tổng cộng: 5 sản phẩm".</summary>
    Total,

    /// <summary>Nothing, or an ordinal alone.</summary>
    Blank,

    /// <summary>Place and day, signatures, recipients.</summary>
    Footer,
}

/// <summary>Rows that follow each other and were not read, for one reason.</summary>
public readonly record struct SkippedRows(int First, int Last, SkipReason Why)
{
    public int Count => Last - First + 1;

    /// <summary>"5-9", or "5".</summary>
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
