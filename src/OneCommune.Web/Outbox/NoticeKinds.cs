using OneCommune.Web.Features;

namespace OneCommune.Web.Outbox;

/// <summary>The kinds of all rooms, by name.</summary>
internal static class NoticeKinds
{
    public static readonly IReadOnlyDictionary<string, NoticeKind> All = Rooms
        .All.SelectMany(room => room.Notices)
        .ToDictionary(kind => kind.Name);
}
