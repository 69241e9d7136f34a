using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Regulations;

/// <summary>The sets of criteria, for everybody.</summary>
internal static class RegulationsRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Dossiers, "/bo-tieu-chi", "Bộ tiêu chí", Room.Everybody)],
    };
}
