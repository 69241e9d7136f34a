using OneCommune.Storage.Office;

namespace OneCommune.Web.Texts;

/// <summary>Words for what goes out of the product.</summary>
internal static class SendWords
{
    public static string Of(Channel channel) => channel == Channel.Mail ? "Thư điện tử" : "Tin nhắn";

    public static string Of(MessageState state) =>
        state switch
        {
            MessageState.Waiting => "Chờ gửi",
            MessageState.Sent => "Đã gửi",
            _ => "Không gửi được",
        };

    public static string Of(MailSecurity security) =>
        security switch
        {
            MailSecurity.Tls => "TLS ngay từ đầu (cổng 465)",
            MailSecurity.StartTls => "STARTTLS (cổng 587)",
            _ => "Không mã hóa (máy trong mạng của cơ quan)",
        };

    public static string Of(SendFault fault) =>
        fault switch
        {
            SendFault.Unreachable => "không kết nối được máy chủ gửi",
            SendFault.Late => "máy chủ gửi không trả lời kịp",
            SendFault.Unsafe => "máy chủ gửi không có kết nối an toàn",
            SendFault.SignIn => "máy chủ gửi không nhận tên hoặc mật khẩu",
            SendFault.Recipient => "máy chủ gửi không nhận địa chỉ này",
            SendFault.Sealed => "mật khẩu đã lưu không đọc được, cần nhập lại",
            SendFault.Old => "chờ quá lâu, tin đã cũ",
            _ => "máy chủ gửi từ chối",
        };
}
