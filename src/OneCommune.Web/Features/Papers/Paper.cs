namespace OneCommune.Web.Features.Papers;

/// <summary>
/// An office's paper by Decree 30/2020, told once: a page draws it (_Paper), <see cref="Word.WordFile"/> writes it for those who
/// edit it. Always in Vietnamese, whoever reads.
/// </summary>
/// <param name="Kind">"Báo cáo"; printed in capitals.</param>
/// <param name="About">What it is about, under its kind.</param>
internal sealed record Paper(Letterhead Head, string Kind, string About)
{
    /// <summary>"Mẫu số 03".</summary>
    public string? Form { get; init; }

    /// <summary>Why it is only a draft; null for a paper that may be signed as it is.</summary>
    public string? Draft { get; init; }

    /// <summary>Whom it is sent to: "Cơ quan tham mưu quản lý OCOP cấp tỉnh".</summary>
    public string? To { get; init; }
    public required IReadOnlyList<Block> Body { get; init; }
    public required Closing Closing { get; init; }

    /// <summary>How many pieces at the end of the body stay on the sheet of the signature: the last words, with their heading.</summary>
    public int Ending =>
        Body is [.., Heading, _] ? 2
        : Body is [.., Sentences or Article] ? 1
        : 0;

    /// <summary>What is sent along behind the signature.</summary>
    public Annex? Annex { get; init; }
}

/// <summary>A list on lying sheets of its own: "Phụ lục".</summary>
/// <param name="With">What it goes with: "Kèm theo Quyết định số …".</param>
internal sealed record Annex(string About, string With, IReadOnlyList<Block> Body);

/// <summary>How a paper ends: whom it goes to, and who signs.</summary>
/// <param name="Recipients">Without their dashes: "Như trên", "Lưu: VT".</param>
internal sealed record Closing(IReadOnlyList<string> Recipients, Signature Signature)
{
    public IEnumerable<string> Lines =>
        Recipients.Select((to, i) => $"- {to}{(i == Recipients.Count - 1 ? "." : ";")}");
}
