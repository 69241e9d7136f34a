using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Background;

/// <summary>What the server does by itself.</summary>
internal static class BackgroundRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Office, "/lam-viec/viec-nen", "Việc nền", [Role.Province, Role.Auditor])],
        Map = app => app.MapList<MessagesList>(MessagesList.At).Allow(MessagesList.Readers),
        Jobs =
        [
            new("sweep", "Dọn dữ liệu tạm và tệp không còn dùng", "0 30 3 * * ?", SweepUnused.RunAsync),
            new("send-messages", "Gửi thông báo bằng thư và tin nhắn", "0 * * * * ?", DeliverMessages.RunAsync),
        ],
    };
}
