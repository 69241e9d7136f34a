using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Rights;

/// <summary>Roles that often go together, and their names for people.</summary>
internal static class Roles
{
    /// <summary>Everybody in an office: all but the producer.</summary>
    public static readonly Role[] Office =
    [
        Role.Commune,
        Role.Province,
        Role.Secretary,
        Role.Council,
        Role.Leader,
        Role.Auditor,
    ];

    public static string Name(Role role) =>
        role switch
        {
            Role.Producer => "Chủ thể",
            Role.Commune => "Cán bộ xã, phường",
            Role.Province => "Cơ quan OCOP tỉnh",
            Role.Secretary => "Thư ký hội đồng",
            Role.Council => "Thành viên hội đồng",
            Role.Leader => "Lãnh đạo tỉnh",
            _ => "Kiểm tra, giám sát",
        };
}
