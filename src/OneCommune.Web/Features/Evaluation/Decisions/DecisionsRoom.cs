using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>Decisions, and the certificates they give.</summary>
internal static class DecisionsRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Dossiers, "/lam-viec/quyet-dinh", "Quyết định", DecisionReach.Readers)],
        Map = CertificateCode.Map,
    };
}
