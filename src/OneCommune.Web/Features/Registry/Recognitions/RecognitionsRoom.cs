using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Recognitions;

/// <summary>What was recognised, and until when.</summary>
internal static class RecognitionsRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Registry, "/lam-viec/cong-nhan", "Công nhận", RegisterScope.Officers)],
        Map = app => app.MapList<ListOfRecognitions>(ListOfRecognitions.At).Allow(RegisterScope.Officers),
        Subjects =
        [
            new(
                "recognition",
                database => database.Recognitions.Select(r => new SubjectName { Id = r.Id, Text = r.CertificateNumber })
            ),
        ],
        Waits = WaitingRecognitions.OfAsync,
        Notices = [ExpiryNotices.Expiring],
        Jobs = [new("tell-expiring", "Báo giấy chứng nhận sắp hết hạn", "0 0 6 * * ?", ExpiryNotices.RunAsync)],
    };
}
