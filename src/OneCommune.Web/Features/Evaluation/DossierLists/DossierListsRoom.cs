using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>The dossiers of a commune and of the province.</summary>
internal static class DossierListsRoom
{
    public static readonly Room Room = new()
    {
        Menu =
        [
            new(MenuGroup.Dossiers, DossiersOfCommune.At, "Hồ sơ của xã", [Role.Commune]),
            new(MenuGroup.Dossiers, ListOfDossiers.At, "Hồ sơ", ListOfDossiers.Readers),
        ],
        Map = app =>
        {
            app.MapList<ListOfDossiers>(ListOfDossiers.At).Allow(ListOfDossiers.Readers);
            app.MapList<DossiersOfCommune>(DossiersOfCommune.At).Allow(Role.Commune);
        },
        Waits = WaitingDossiers.OfAsync,
        Search = SearchDossiers.AnswerAsync,
    };
}
