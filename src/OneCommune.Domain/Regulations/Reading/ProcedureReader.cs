namespace OneCommune.Domain.Regulations.Reading;

/// <summary>Reads the clocks of a regulation.</summary>
internal static class ProcedureReader
{
    public static Procedure Read(Node node)
    {
        node.Only(
            "communeWorkingDays",
            "revocationDays",
            "rerank",
            "extensionDays",
            "expiryNoticeDays",
            "rounds",
            "supplementPausesTerm"
        );
        return new Procedure(
            node.Optional("communeWorkingDays")?.Whole(0),
            node.Optional("revocationDays")?.Whole(0),
            node.Optional("rerank") is { } rerank ? Rerank(rerank) : null,
            node.Optional("extensionDays")?.Whole(0),
            node.Optional("expiryNoticeDays")?.Whole(0),
            [.. node.Items("rounds").Select(YearlyRound)],
            node.Optional("supplementPausesTerm")?.YesOrNo() ?? false
        );
    }

    private static RerankWindow Rerank(Node node)
    {
        node.Only("earliestDaysBefore", "latestDaysBefore", "days");
        var window = new RerankWindow(
            node.Required("earliestDaysBefore").Whole(0),
            node.Required("latestDaysBefore").Whole(0),
            node.Required("days").Whole(0)
        );
        if (window.EarliestDaysBefore < window.LatestDaysBefore)
            node.Fault("mở sau khi đóng", "the window opens after it closes");
        return window;
    }

    private static YearlyRound YearlyRound(Node node)
    {
        node.Only("proposedBefore", "rankedBefore", "level");
        return new YearlyRound(
            node.Required("proposedBefore").MonthDay(),
            node.Required("rankedBefore").MonthDay(),
            node.Required("level").OneOf(RanksReader.Authorities)
        );
    }
}
