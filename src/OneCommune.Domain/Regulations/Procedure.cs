using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>Who may recognise a rank, or holds a round.</summary>
public enum Authority
{
    Commune,
    District,
    Province,
    Ministry,
}

/// <summary>Which authority recognises a rank (26/2026 art. 4: 3★ and 4★ the province, 5★ the ministry).</summary>
public sealed record Level(int Stars, Authority RecognisedBy);

/// <summary>
/// A later decision that changed who receives and who recognises, but not the forms (1489/2025 on 148/2023). What it left
/// alone is null.
/// </summary>
public sealed record Amendment(
    string By,
    DateOnly On,
    Authority? ReceivedBy,
    ImmutableArray<Level>? Levels,
    Label Note
);

/// <summary>A day of every year, such as a cut-off.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    public override string ToString() => $"{Month:00}-{Day:00}";
}

/// <summary>A yearly round: what is proposed before one day is ranked before the other (26/2026 art. 5).</summary>
public sealed record YearlyRound(MonthDay ProposedBefore, MonthDay RankedBefore, Authority Level);

/// <summary>When a re-ranking dossier may come, in days before expiry, and how many days the whole may take.</summary>
public sealed record RerankWindow(int EarliestDaysBefore, int LatestDaysBefore, int Days);

/// <summary>
/// The clocks of a regulation, in days. What a decision does not say is null. <paramref name="SupplementPausesTerm"/>: the
/// commune's clock stands still while it waits for the producer; decisions are silent, a province may load its pack so.
/// </summary>
public sealed record Procedure(
    int? CommuneWorkingDays,
    int? RevocationDays,
    RerankWindow? Rerank,
    int? ExtensionDays,
    int? ExpiryNoticeDays,
    ImmutableArray<YearlyRound> Rounds,
    bool SupplementPausesTerm = false
);
