using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Shared;

/// <summary>The main menu: an entry shows to the roles that may open it. Who has many finds the daily ones first, the rest folded.</summary>
internal static class Menu
{
    private const int MostInOneLine = 9;

    private static readonly MenuEntry[] Daily =
    [
        new("/lam-viec", "Việc của tôi", Enum.GetValues<Role>()),
        new("/lam-viec/ho-so", "Hồ sơ của tôi", [Role.Producer]),
        new("/lam-viec/xa/ho-so", "Hồ sơ của xã", [Role.Commune]),
        new("/lam-viec/tinh/ho-so", "Hồ sơ", [Role.Province, Role.Secretary, Role.Leader, Role.Auditor]),
        new("/lam-viec/phieu-cham", "Phiếu chấm", [Role.Council]),
        new("/lam-viec/phien-hop", "Hội đồng", [Role.Province, Role.Secretary, Role.Leader, Role.Auditor]),
        new("/lam-viec/quyet-dinh", "Quyết định", DecisionReach.Readers),
        new("/lam-viec/san-pham", "Sản phẩm", RegisterScope.Readers),
        new("/lam-viec/chu-the", "Chủ thể", RegisterScope.Readers),
        new("/lam-viec/cong-nhan", "Công nhận", RegisterScope.Officers),
        new("/lam-viec/so-lieu", "Số liệu", Roles.Office),
    ];

    private static readonly MenuEntry[] Occasional =
    [
        new("/bo-tieu-chi", "Bộ tiêu chí", Enum.GetValues<Role>()),
        new("/lam-viec/trung-lap", "Nghi trùng", RegisterScope.PersonalReaders),
        new("/lam-viec/so", "Nhập, xuất sổ Excel", [Role.Province, Role.Auditor]),
        new("/lam-viec/don-vi", "Đơn vị hành chính", Enum.GetValues<Role>()),
        new("/lam-viec/ngay-nghi", "Ngày nghỉ", [Role.Province, Role.Auditor]),
        new("/lam-viec/nguoi-dung", "Người dùng", [Role.Province, Role.Commune]),
        new("/lam-viec/nhat-ky", "Nhật ký", [Role.Auditor, Role.Province]),
    ];

    /// <summary>What stands in the line, and what is folded behind it.</summary>
    public static (MenuEntry[] Line, MenuEntry[] Folded) For(Person person)
    {
        var daily = Daily.Where(e => person.Is(e.Roles)).ToArray();
        var occasional = Occasional.Where(e => person.Is(e.Roles)).ToArray();
        return daily.Length + occasional.Length <= MostInOneLine
            ? ([.. daily, .. occasional], [])
            : (daily, occasional);
    }
}

internal sealed record MenuEntry(string Href, string Text, Role[] Roles)
{
    public bool IsAt(PathString path) => path.StartsWithSegments(Href) && (Href != "/lam-viec" || path == Href);
}
