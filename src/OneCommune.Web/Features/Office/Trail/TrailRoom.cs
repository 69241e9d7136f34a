using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>Who did what, and the proof that nobody changed it since.</summary>
internal static class TrailRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Office, "/lam-viec/nhat-ky", "Nhật ký", [Role.Auditor, Role.Province])],
        Add = services =>
        {
            services.AddSingleton<RunningCheck>();
            services.AddHostedService<NightlyCheck>();
        },
        Map = TrailFiles.Map,
        Counts = WaitingFaults.Of,
    };
}
