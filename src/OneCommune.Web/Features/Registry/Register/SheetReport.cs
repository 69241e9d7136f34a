using System.Text.Json.Serialization;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>What became of a sheet: how many rows of data were read, or why none was.</summary>
internal sealed record SheetReport(string Name, bool Read, string? Why, int Rows)
{
    public const string Hidden = "hidden";
    public const string Empty = "empty";
    public const string Chart = "chart";
    public const string NoHeadings = "no-headings";
    public const string NoRows = "no-rows";

    /// <summary>Inside a sentence.</summary>
    public string WhyNotRead() =>
        Why switch
        {
            Hidden => "trang đang ẩn",
            Empty => "trang trống",
            Chart => "trang chỉ có biểu đồ hoặc hộp thoại",
            NoRows => "có dòng tiêu đề nhưng chưa có sản phẩm nào",
            _ => "không có dòng tiêu đề gồm tên sản phẩm và chủ thể",
        };
}

/// <summary>A heading of the file with the column it was understood as; null where what stands below is kept as a note.</summary>
internal sealed record ColumnReport(
    string Heading,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] RegisterColumn? Column,
    string? Sheet
);

/// <summary>Rows that are no products: "5-9" or "5", why, and how many.</summary>
internal sealed record SkippedReport(string Rows, SkipReason Why, int Count, string? Sheet);
