using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Office.Sending;

/// <summary>By what notices leave the product, and in which words.</summary>
internal static class SendingRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Office, "/lam-viec/gui-thong-bao", "Gửi thông báo", [Role.Province])],
    };
}
