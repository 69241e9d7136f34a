namespace OneCommune.Web.Features.Papers;

/// <summary>A piece of a paper's body.</summary>
internal abstract record Block;

/// <summary>"I. Thông tin chung".</summary>
internal sealed record Heading(string Text) : Block;

/// <summary>Sentences; the breaks of what people typed are kept.</summary>
internal sealed record Sentences(string Text) : Block;

/// <summary>
/// Who decides, on what grounds, and the word that begins what is decided: "Căn cứ …; Căn cứ …; Theo đề nghị …. QUYẾT ĐỊNH:".
/// </summary>
/// <param name="Lines">Without what ends them.</param>
internal sealed record Grounds(string Authority, IReadOnlyList<string> Lines, string Word) : Block
{
    public IEnumerable<string> Ended => Lines.Select((line, i) => line + (i == Lines.Count - 1 ? "." : ";"));
}

/// <summary>"Điều 1. …".</summary>
internal sealed record Article(int Number, string Text) : Block
{
    public string Head => $"Điều {Number}.";
}

/// <summary>Names beside what they are: "Chủ thể", "Hợp tác xã Gạo sạch".</summary>
internal sealed record Particulars(IReadOnlyList<Particular> Rows) : Block
{
    public Particulars(params IEnumerable<Particular?> rows)
        : this([.. rows.OfType<Particular>()]) { }
}

/// <param name="Now">What it is today, where that is something else: "nay là …".</param>
internal sealed record Particular(string Name, string Value, string? Now = null)
{
    /// <summary>What was called <paramref name="then"/> on the paper, with <paramref name="more"/> after it.</summary>
    /// <param name="now">What it is called today; null or the same where it still is.</param>
    /// <param name="late">What is known since to have been its name on the day of issue, where the paper has another.</param>
    public static Particular Renamed(string name, string then, string? now, string more = "", string? late = null)
    {
        string?[] others =
        [
            late is null ? null : $"ngày cấp đã mang tên {late}",
            now is null || now == then || now == late ? null : $"nay là {now}",
        ];
        var said = string.Join("; ", others.OfType<string>());
        return new(name, then + more, said.Length == 0 ? null : said);
    }

    /// <summary>None where nothing is known.</summary>
    public static Particular? Of(string name, string? value) => value is null ? null : new(name, value);
}

/// <summary>A ruled table; its head stands again on every sheet, and no line of it is parted.</summary>
/// <param name="Columns">Their names and shares of the width.</param>
internal sealed record Table(IReadOnlyList<(string Name, int Share)> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
    : Block;
