using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>The dossiers of a commune and of the province.</summary>
internal static class DossierListsRoom
{
    public static readonly Room Room = new()
    {
        Menu =
        [
            new(MenuGroup.Dossiers, "/lam-viec/xa/ho-so", "Hồ sơ của xã", [Role.Commune]),
            new(
                MenuGroup.Dossiers,
                "/lam-viec/tinh/ho-so",
                "Hồ sơ",
                [Role.Province, Role.Secretary, Role.Leader, Role.Auditor]
            ),
        ],
        Map = DossiersCsv.Map,
        Waits = WaitingDossiers.OfAsync,
        Search = SearchDossiers.AnswerAsync,
    };
}
