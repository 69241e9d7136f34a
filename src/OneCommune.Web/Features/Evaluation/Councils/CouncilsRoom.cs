using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>Sessions, hearings, sheets and results.</summary>
internal static class CouncilsRoom
{
    public static readonly Room Room = new()
    {
        Menu =
        [
            new(MenuGroup.Dossiers, "/lam-viec/phieu-cham", "Phiếu chấm", [Role.Council]),
            new(
                MenuGroup.Dossiers,
                "/lam-viec/phien-hop",
                "Hội đồng",
                [Role.Province, Role.Secretary, Role.Leader, Role.Auditor]
            ),
        ],
        Map = ResultFiles.Map,
    };
}
