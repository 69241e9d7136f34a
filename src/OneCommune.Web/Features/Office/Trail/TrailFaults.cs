namespace OneCommune.Web.Features.Office.Trail;

/// <summary>What the check of the trail found, in words.</summary>
internal static class TrailFaults
{
    public static string Words(string kind) =>
        kind switch
        {
            "edited" => "nội dung đã bị sửa sau khi ghi",
            "missing-before" => "thiếu dòng ngay trước",
            "part-altered" => "phần bản ghi kèm theo dòng đã bị sửa hoặc mất",
            "part-added" => "có phần bản ghi kèm theo mà không dòng nào ghi",
            "out-of-order" => "không nối với dòng trước (bị đổi chỗ hoặc dòng trước bị sửa)",
            _ => "các dòng cuối đã bị xóa hoặc thay",
        };

    /// <summary>Why a record is named.</summary>
    public static string Why(string why) =>
        why switch
        {
            "added" => "bản ghi được thêm ngoài nhật ký",
            "removed" => "bản ghi bị xóa ngoài nhật ký",
            "hash" => "nội dung không khớp mã băm của chính nó",
            "derived" => "không khớp với các bản ghi mà nó suy ra từ đó",
            "unreadable" => "có giá trị không đọc được nên không đối chiếu được với các bản ghi mà nó suy ra từ đó",
            _ => "giá trị khác với nhật ký",
        };
}
