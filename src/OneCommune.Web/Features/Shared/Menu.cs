using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Shared;

/// <summary>The main menu: the rooms' entries under their groups. A person sees what they may open; a group without any is not drawn.</summary>
internal static class Menu
{
    private static readonly MenuEntry[] Entries = [.. Rooms.All.SelectMany(room => room.Menu)];

    /// <summary>Who has so few sees them at once: a producer's thumb need not open a group first.</summary>
    private const int Few = 6;

    public static IReadOnlyList<IGrouping<MenuGroup, MenuEntry>> For(Person person) =>
        [.. Entries.Where(entry => person.Is(entry.Roles)).GroupBy(entry => entry.Group).OrderBy(group => group.Key)];

    /// <summary>Whether the entries of these groups are drawn without their groups.</summary>
    public static bool AreFew(this IReadOnlyList<IGrouping<MenuGroup, MenuEntry>> groups) =>
        groups.Sum(group => group.Count()) <= Few;

    public static string Name(MenuGroup group) =>
        group switch
        {
            MenuGroup.Dossiers => "Hồ sơ và xếp hạng",
            MenuGroup.Registry => "Sản phẩm và chủ thể",
            MenuGroup.Year => "Kế hoạch năm",
            MenuGroup.Market => "Thị trường",
            MenuGroup.Reports => "Báo cáo",
            _ => "Quản trị",
        };
}

/// <summary>An entry shows to the roles that may open it.</summary>
internal sealed record MenuEntry(MenuGroup Group, string Href, string Text, Role[] Roles)
{
    public bool IsAt(PathString path) => path.StartsWithSegments(Href);
}
