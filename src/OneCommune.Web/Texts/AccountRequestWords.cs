using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Texts;

internal static class AccountRequestWords
{
    /// <summary>What is told once it is asked.</summary>
    public const string Asked =
        "Đã ghi đề nghị; chưa có gì thay đổi. Một cán bộ khác của cơ quan OCOP tỉnh phải xác nhận trong 7 ngày.";

    public static string Of(AccountAct act) =>
        act switch
        {
            AccountAct.Open => "Tạo tài khoản",
            AccountAct.Grant => "Thêm quyền",
            AccountAct.GivePassword => "Cấp lại mật khẩu",
            AccountAct.Rename => "Sửa họ tên",
            AccountAct.RemoveSecondFactor => "Gỡ xác thực hai bước",
            _ => "Mở khóa tài khoản",
        };

    /// <summary>The same as asked for: nothing is done yet.</summary>
    public static string Asking(AccountAct act) =>
        act switch
        {
            AccountAct.Open => "Đề nghị tạo tài khoản",
            AccountAct.Grant => "Đề nghị thêm quyền",
            AccountAct.GivePassword => "Đề nghị cấp mật khẩu dùng một lần",
            AccountAct.Rename => "Đề nghị sửa họ tên",
            AccountAct.RemoveSecondFactor => "Đề nghị gỡ xác thực hai bước",
            _ => "Đề nghị mở khóa tài khoản",
        };

    public static string Of(RequestState state) =>
        state switch
        {
            RequestState.Confirmed => "Đã xác nhận",
            RequestState.Refused => "Bị từ chối",
            RequestState.Withdrawn => "Đã rút lại",
            _ => "Chờ xác nhận",
        };

    /// <summary>Kind of pill and words.</summary>
    public static (string Kind, string Text) State(AccountRequest request, DateTime now) =>
        request.State == RequestState.Waiting && !request.IsWaiting(now)
            ? ("", "Quá hạn 7 ngày")
            : (
                request.State switch
                {
                    RequestState.Confirmed => "good",
                    RequestState.Refused => "bad",
                    RequestState.Withdrawn => "",
                    _ => "warn",
                },
                Of(request.State)
            );
}
