using Microsoft.EntityFrameworkCore;
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
            services.AddScoped<Uploads>();
            services.AddScoped<RemoveFiles>();
            services.AddScoped<FileFaults>();
            services.AddScoped<DiscardDraft>();
        },
        Map = TusEndpoints.Map,
        Jobs = [new("sweep-uploads", "Dọn tệp gửi dở quá 24 giờ", "0 20 * * * ?", Uploads.SweepAsync)],
        Subjects =
        [
            new(
                "dossier",
                database =>
                    from dossier in database.Dossiers.IgnoreAutoIncludes()
                    join product in database.Products on dossier.ProductId equals product.Id
                    select new SubjectName { Id = dossier.Id, Text = dossier.LodgedProduct ?? product.Name }
            )
            {
                Page = "/lam-viec/ho-so/",
            },
        ],
        Waits = OwnDossiers.OfAsync,
        Notices = DossierNotices.All,
        Tells = DossierNotices.OfAsync,
    };
}
