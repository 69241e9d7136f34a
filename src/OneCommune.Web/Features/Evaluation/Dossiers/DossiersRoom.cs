using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>The producer's own dossiers.</summary>
internal static class DossiersRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Dossiers, "/lam-viec/ho-so", "Hồ sơ của tôi", [Role.Producer])],
        Add = services =>
        {
            services.AddScoped<AttachFiles>();
            services.AddScoped<RemoveFile>();
            services.AddScoped<DiscardDraft>();
        },
        Map = Downloads.Map,
    };
}
