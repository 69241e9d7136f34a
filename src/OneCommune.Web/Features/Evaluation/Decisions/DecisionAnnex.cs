using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

using Texts = Web.Texts.Texts;

/// <summary>The products a decision recognises, and those it approves for proposal, in Vietnamese.</summary>
internal static class DecisionAnnex
{
    private static readonly Texts Text = Texts.Vietnamese;

    public static IEnumerable<Block> Of(DecisionOverviewPage page)
    {
        var groups = page
            .Items.GroupBy(one => one.Outcome(page.Decision.Date))
            .Where(group => group.Key != Outcome.NotRecognised)
            .OrderBy(group => group.Key)
            .ToList();
        if (groups.Count == 0)
            yield return new Sentences(Text["Chưa có sản phẩm nào trong quyết định."]);
        foreach (var group in groups)
        {
            yield return new Heading($"{DecisionWords.Of(group.Key)} ({group.Count()})");
            yield return new Table(
                [
                    (Text["TT"], 2),
                    (Text["Sản phẩm"], 8),
                    (Text["Chủ thể"], 8),
                    (Text["Xã, phường"], 5),
                    (Text["Bộ sản phẩm"], 6),
                    (Text["Điểm trung bình"], 4),
                    (Text["Hội đồng xếp hạng"], 4),
                    .. group.Key == Outcome.Recognised ? [(Text["Hình thức"], 5)] : Array.Empty<(string, int)>(),
                ],
                [.. group.Select((one, i) => Row(page.Decision, one, i, group.Key == Outcome.Recognised))]
            );
        }
        if (page.Decision.SignedAt is { } at)
            yield return new Particulars(
                new(Text["Ký trên hệ thống"], $"{page.Decision.SignedBy}, {Moment(at)}"),
                Particular.Of(Text["Dòng nhật ký khi ký"], page.Mark?.ToString())
            );
    }

    private static string[] Row(Decision decision, Settlement one, int i, bool isRecognised)
    {
        var said = one.Says(decision, decision.Date);
        return
        [
            $"{i + 1}",
            Beside(said.Product, one.Product.Name),
            Beside(said.Producer, one.Producer.Name),
            one.Commune,
            $"{one.Set.Number}. {one.Set.Label.In(Text.Language.Code)}",
            one.Mean?.In(Text.Language) ?? "–",
            Text["{0} sao", one.Item.Stars],
            .. isRecognised
                ? [Words.Of(one.Item.Kind ?? one.History.KindOf(one.Item.Stars!.Value))]
                : Array.Empty<string>(),
        ];
    }

    private static string Beside(string said, string now) => said == now ? said : $"{said}\n{Text["nay là {0}", now]}";

    private static string Moment(DateTime at) => VietnamTime.Local(at).ToString("HH:mm dd/MM/yyyy");
}
