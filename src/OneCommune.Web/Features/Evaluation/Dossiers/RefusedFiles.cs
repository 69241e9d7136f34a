using OneCommune.Domain;
using OneCommune.Domain.Regulations;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Why files were not taken: one sentence for each reason, with the names of all it holds for.</summary>
internal static class RefusedFiles
{
    public static IEnumerable<(Criterion? Criterion, string Sentence)> Tell(
        IEnumerable<(Criterion? Criterion, RefusalException Reason)> refused
    ) =>
        refused
            .GroupBy(one => (one.Criterion, one.Reason.Code))
            .Select(alike => (alike.Key.Criterion, RefusalTexts.Sentence(Together([.. alike.Select(a => a.Reason)]))));

    /// <summary>The name is the one text among the arguments, in quotes in the sentence.</summary>
    private static RefusalException Together(IReadOnlyList<RefusalException> alike) =>
        new(
            alike[0].Code,
            [
                .. alike[0]
                    .Args.Index()
                    .Select(arg =>
                        arg.Item is string
                            ? string.Join("”, “", alike.Select(one => (string)one.Args[arg.Index]).Distinct())
                            : arg.Item
                    ),
            ]
        );
}
