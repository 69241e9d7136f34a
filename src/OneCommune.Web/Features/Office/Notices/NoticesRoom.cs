using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Notices;

/// <summary>What one is told of.</summary>
internal static class NoticesRoom
{
    public static readonly Room Room = new() { Map = app => app.MapList<NoticesList>(NoticesList.At).AllowSignedIn() };
}
