namespace OneCommune.Web.Features.Trail;

/// <summary>What the check of the trail found, in words.</summary>
internal static class TrailFaults
{
    public static string Words(string kind) =>
        kind switch
        {
            "edited" => "nội dung đã bị sửa sau khi ghi",
            "missing-before" => "thiếu dòng ngay trước",
            "out-of-order" => "không nối với dòng trước (bị đổi chỗ hoặc dòng trước bị sửa)",
            _ => "các dòng cuối đã bị xóa hoặc thay",
        };
}
