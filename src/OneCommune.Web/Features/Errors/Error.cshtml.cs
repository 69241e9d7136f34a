using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Errors;

/// <summary>What people see instead of a bare status: what happened, and what to do now.</summary>
[AllowVisitor]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorPage(Person person, FormSeal seal, Texts.Texts text) : PageModel
{
    public int Status { get; private set; }
    public string Heading { get; private set; } = "";
    public string Advice { get; private set; } = "";

    /// <summary>Where the form stands that was sent in vain; null where none was sent.</summary>
    public string? Form { get; private set; }

    /// <summary>What was typed there, to be given back to whoever typed it.</summary>
    public SentForm? Typed { get; private set; }

    /// <summary>The same, sealed, to be carried through the sign-in that has to come first.</summary>
    public string? Carried { get; private set; }

    public void OnGet(int status)
    {
        Status = status;
        var sent = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Form = FormOf(sent);
        GiveBack(HttpContext.Items[nameof(SentForm)] as SentForm, sent);
        var refusal = HttpContext.Items["refusal"] as string;
        (Heading, Advice) = status switch
        {
            400 when person.SignedIn && HttpContext.Items[nameof(SentForm)] is not null && Typed is null => (
                text["Chưa lưu: biểu mẫu của tài khoản khác"],
                text[
                    "Biểu mẫu vừa gửi được mở khi một tài khoản khác đang đăng nhập trên máy này, nên chưa lưu và không hiện lại nội dung. Hãy mở lại trang rồi nhập lại."
                ]
            ),
            400 => (
                text["Yêu cầu không hợp lệ"],
                refusal ?? text["Trang đã để quá lâu hoặc biểu mẫu bị thiếu. Hãy mở lại trang rồi gửi lại."]
            ),
            401 when Carried is not null => (
                text["Chưa lưu: cần đăng nhập lại"],
                text[
                    "Anh/chị đã đăng xuất hoặc phiên đăng nhập đã hết, nên nội dung vừa gửi chưa được lưu. Hãy đăng nhập; sau đó biểu mẫu mở lại với nội dung đã nhập, để xem và gửi lại (tệp kèm theo phải chọn lại)."
                ]
            ),
            401 when Form is not null => (
                text["Chưa lưu: cần đăng nhập lại"],
                text[
                    "Anh/chị đã đăng xuất hoặc phiên đăng nhập đã hết, nên nội dung vừa gửi chưa được lưu. Hãy đăng nhập, mở lại biểu mẫu rồi nhập lại; nội dung vừa gửi không giữ lại được."
                ]
            ),
            401 => (text["Cần đăng nhập"], text["Hãy đăng nhập rồi thử lại."]),
            403 => (
                text["Không có quyền"],
                refusal
                    ?? text[
                        "Tài khoản của anh/chị không có quyền làm việc này. Nếu cần, hãy liên hệ cơ quan OCOP tỉnh."
                    ]
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
            410 or 422 => (text["Chưa thực hiện được"], refusal ?? ""),
            503 when refusal is not null => (text["Chưa thực hiện được"], refusal),
            503 => (
                text["Hệ thống tạm dừng"],
                text["Cơ sở dữ liệu đang dừng hoặc quá tải. Chưa có gì được lưu; hãy thử lại sau ít phút."]
            ),
            507 => (
                text["Máy chủ hết chỗ lưu"],
                text[
                    "Đĩa của máy chủ đã đầy nên nội dung vừa gửi chưa được lưu. Hãy báo người quản trị máy chủ, rồi gửi lại khi đã có chỗ; trong lúc đó vẫn xem được."
                ]
            ),
            _ => (
                text["Hệ thống gặp lỗi"],
                text["Lỗi thuộc về hệ thống, không phải do anh/chị. Chưa có gì được lưu; hãy thử lại sau ít phút."]
            ),
        };
    }

    private void GiveBack(SentForm? typed, IStatusCodeReExecuteFeature? sent)
    {
        // The page the form stood on says more than the address it was sent to, such as the year it showed; a sign-in carries its own.
        if (typed?.Address == sent?.OriginalPath + sent?.OriginalQueryString && Form is not null)
            typed = typed! with { Address = Form };
        if (typed is null)
            return;
        if (typed.Owner == person.AccountId)
            Typed = typed;
        else if (!person.SignedIn)
            Carried = seal.Seal(typed);
    }

    /// <summary>
    /// The page the browser says the form stood on or, where it does not say, the address it was sent to; which of its forms it was is no
    /// part of either.
    /// </summary>
    private string? FormOf(IStatusCodeReExecuteFeature? sent)
    {
        if (sent is null || HttpContext.Items["method"] is not "POST")
            return null;
        var from = Request.GetTypedHeaders().Referer;
        var isOurs = from?.Authority == Request.Host.Value && from?.AbsolutePath == sent.OriginalPath;
        var query = QueryHelpers
            .ParseQuery(isOurs ? from!.Query : sent.OriginalQueryString)
            .Where(pair => !pair.Key.Equals("handler", StringComparison.OrdinalIgnoreCase));
        return sent.OriginalPath + QueryString.Create(query).ToString();
    }
}
