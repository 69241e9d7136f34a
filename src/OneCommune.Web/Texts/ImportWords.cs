using OneCommune.Domain.Registry.Register;
using OneCommune.Storage.Registry.Register;

namespace OneCommune.Web.Texts;

internal static class ImportWords
{
    public static string Of(ImportState state) =>
        state switch
        {
            ImportState.Waiting => "Chờ kiểm tra",
            ImportState.Checking => "Đang kiểm tra",
            ImportState.Ready => "Chờ xác nhận nhập",
            ImportState.Refused => "Có ô phải sửa",
            ImportState.Confirmed => "Đang nhập",
            ImportState.Done => "Đã nhập",
            ImportState.Cancelled => "Đã hủy",
            _ => "Không đọc được",
        };

    /// <summary>Likewise; nothing is to be confirmed where all is known.</summary>
    public static string Of(ImportState state, int imported) =>
        state == ImportState.Ready && imported == 0 ? "Không có gì mới" : Of(state);

    public static string Kind(ImportState state, int imported) =>
        state == ImportState.Ready && imported == 0 ? "" : Kind(state);

    /// <summary>What rows are that were left out.</summary>
    public static string Of(SkipReason why) =>
        why switch
        {
            SkipReason.Title => "tiêu đề phía trên bảng",
            SkipReason.Heading => "tiêu đề cột lặp lại",
            SkipReason.Numbers => "số thứ tự của cột",
            SkipReason.Section => "tên mục (huyện, xã, nhóm) giữa bảng",
            SkipReason.Total => "cộng, tổng cộng",
            SkipReason.Blank => "trống",
            _ => "ngày ký, chữ ký, nơi nhận",
        };

    /// <summary>Which pill shows it.</summary>
    public static string Kind(ImportState state) =>
        state switch
        {
            ImportState.Done => "good",
            ImportState.Ready => "warn",
            ImportState.Refused or ImportState.Failed => "bad",
            ImportState.Cancelled => "",
            _ => "info",
        };
}
