using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>Decisions, and the certificates they give.</summary>
internal static class DecisionsRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Dossiers, DecisionsList.At, "Quyết định", DecisionReach.Readers)],
        Map = app =>
        {
            CertificateCode.Map(app);
            app.MapList<DecisionsList>(DecisionsList.At).Allow(DecisionReach.Readers);
        },
        Subjects =
        [
            new(
                "decision",
                database =>
                    database.Decisions.Select(d => new SubjectName
                    {
                        Id = d.Id,
                        Text = d.Number,
                        Instead = d.Submission,
                    })
            )
            {
                Page = "/lam-viec/quyet-dinh/",
                Unnamed = (submission, text) => DecisionWords.Name(null, submission, text),
            },
        ],
        Counts = WaitingDecisions.Of,
        Notices = DecisionNotices.All,
        Tells = DecisionNotices.OfAsync,
        Search = SearchDecisions.AnswerAsync,
    };
}
