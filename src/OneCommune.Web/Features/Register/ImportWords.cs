using OneCommune.Storage;

namespace OneCommune.Web.Features.Register;

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
