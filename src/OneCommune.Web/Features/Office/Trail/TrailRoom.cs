using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>Who did what, and the proof that nobody changed it since.</summary>
internal static class TrailRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Office, "/lam-viec/nhat-ky", "Nhật ký", [Role.Auditor, Role.Province])],
        Add = services => services.AddSingleton<RunningCheck>(),
        Jobs =
        [
            // Every night, so that nobody has to think of it. A missed night's is not made up for among the day's first visitors.
            new("check-records", "Đối chiếu dữ liệu và tệp với nhật ký", "0 0 2 * * ?", RunningCheck.RunAsync)
            {
                IsMadeUpFor = false,
            },
        ],
        Map = TrailFiles.Map,
        Counts = WaitingFaults.Of,
    };
}
