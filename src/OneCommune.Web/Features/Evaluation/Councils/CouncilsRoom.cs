using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>Sessions, hearings, sheets and results.</summary>
internal static class CouncilsRoom
{
    private static readonly Role[] Readers = [Role.Province, Role.Secretary, Role.Leader, Role.Auditor];

    public static readonly Room Room = new()
    {
        Menu =
        [
            new(MenuGroup.Dossiers, "/lam-viec/phieu-cham", "Phiếu chấm", [Role.Council]),
            new(MenuGroup.Dossiers, SessionsList.At, "Hội đồng", Readers),
        ],
        Map = app =>
        {
            ResultFiles.Map(app);
            app.MapList<SessionsList>(SessionsList.At).Allow(Readers);
        },
        Subjects =
        [
            new(
                "session",
                database => database.CouncilSessions.Select(s => new SubjectName { Id = s.Id, Text = s.Title })
            )
            {
                Page = "/lam-viec/phien-hop/",
            },
            new(
                "member",
                database =>
                    database
                        .CouncilSessions.SelectMany(s => s.Members)
                        .Select(m => new SubjectName { Id = m.Id, Text = m.Name })
            ),
            new(
                "hearing",
                database => database.Hearings.Select(h => new SubjectName { Id = h.Id, Text = h.ProductName })
            )
            {
                Page = "/lam-viec/ket-qua/",
            },
        ],
        Waits = WaitingSheets.OfAsync,
        Counts = WaitingSessions.Of,
    };
}
