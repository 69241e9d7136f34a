using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Errors;

/// <summary>What people see instead of a bare status: what happened, and what to do now.</summary>
[AllowVisitor]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorPage(Person person, Texts.Texts text) : PageModel
{
    public int Status { get; private set; }
    public string Heading { get; private set; } = "";
    public string Advice { get; private set; } = "";

    public void OnGet(int status)
    {
        Status = status;
        (Heading, Advice) = status switch
        {
            400 => (
                text["Yêu cầu không hợp lệ"],
                text["Trang đã để quá lâu hoặc biểu mẫu bị thiếu. Hãy mở lại trang rồi gửi lại."]
            ),
            401 => (text["Cần đăng nhập"], text["Hãy đăng nhập rồi thử lại."]),
            403 => (
                text["Không có quyền"],
                text["Tài khoản của anh/chị không có quyền làm việc này. Nếu cần, hãy liên hệ cơ quan OCOP tỉnh."]
            ),
            404 => (
                text["Không tìm thấy"],
                person.SignedIn
                    ? text[
                        "Địa chỉ này không có hoặc không còn nữa. Hãy kiểm tra lại đường dẫn, hoặc tìm trong mục lục."
                    ]
                    : text["Địa chỉ này không có hoặc không còn nữa. Hãy kiểm tra lại đường dẫn hoặc dùng ô tìm kiếm."]
            ),
            405 => (
                text["Địa chỉ này không mở như vậy được"],
                text["Việc này chỉ làm được bằng nút trên trang. Hãy quay lại trang trước và bấm nút ở đó."]
            ),
            413 => (
                text["Nội dung gửi lên quá lớn"],
                text[
                    "Mỗi lần gửi tối đa {0} MB; lần này vượt quá nên chưa có gì được lưu. Hãy quay lại trang trước; nếu gửi tệp, hãy nén hoặc chia nhỏ tệp rồi gửi lại.",
                    (OversizedRequests.Limit(HttpContext) ?? 0) / (1024 * 1024)
                ]
            ),
            429 => (
                text["Quá nhiều lần thử"],
                text["Từ địa chỉ mạng này có quá nhiều lần đăng nhập trong một phút. Hãy chờ một phút rồi thử lại."]
            ),
            422 => (text["Chưa thực hiện được"], HttpContext.Items["refusal"] as string ?? ""),
            _ => (
                text["Hệ thống gặp lỗi"],
                text["Lỗi thuộc về hệ thống, không phải do anh/chị. Chưa có gì được lưu; hãy thử lại sau ít phút."]
            ),
        };
    }
}
