using OneCommune.Domain.Accounts;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Shared;

/// <summary>The main menu: an entry shows to the roles that may open it.</summary>
internal static class Menu
{
    private static readonly (string Href, string Text, Role[] Roles)[] Entries =
    [
        ("/lam-viec", "Việc của tôi", Enum.GetValues<Role>()),
        ("/lam-viec/ho-so", "Hồ sơ của tôi", [Role.Producer]),
        ("/lam-viec/xa/ho-so", "Hồ sơ của xã", [Role.Commune]),
        ("/lam-viec/tinh/ho-so", "Hồ sơ toàn tỉnh", [Role.Province, Role.Secretary, Role.Leader, Role.Auditor]),
        ("/lam-viec/phieu-cham", "Phiếu chấm", [Role.Council]),
        ("/lam-viec/phien-hop", "Hội đồng", [Role.Province, Role.Secretary, Role.Leader, Role.Auditor]),
        ("/lam-viec/quyet-dinh", "Quyết định", DecisionReach.Readers),
        ("/bo-tieu-chi", "Bộ tiêu chí", Enum.GetValues<Role>()),
        ("/lam-viec/san-pham", "Sản phẩm", RegisterScope.Readers),
        ("/lam-viec/chu-the", "Chủ thể", RegisterScope.Readers),
        ("/lam-viec/cong-nhan", "Công nhận", RegisterScope.Officers),
        ("/lam-viec/trung-lap", "Nghi trùng", RegisterScope.PersonalReaders),
        ("/lam-viec/so-lieu", "Số liệu", Roles.Office),
        ("/lam-viec/don-vi", "Đơn vị hành chính", Enum.GetValues<Role>()),
        ("/lam-viec/ngay-nghi", "Ngày nghỉ", [Role.Province]),
        ("/lam-viec/nguoi-dung", "Người dùng", [Role.Province, Role.Commune]),
        ("/lam-viec/nhat-ky", "Nhật ký", [Role.Auditor, Role.Province]),
    ];

    public static IEnumerable<(string Href, string Text)> For(Person person) =>
        Entries.Where(e => person.Is(e.Roles)).Select(e => (e.Href, e.Text));
}
