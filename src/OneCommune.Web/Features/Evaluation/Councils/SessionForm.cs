using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>What is written of a session and its rules, as typed.</summary>
public sealed class SessionForm
{
    public string? Title { get; set; }
    public DateOnly? HeldOn { get; set; }

    public string? Place { get; set; }

    public string? RulesBasis { get; set; }

    /// <summary>Per cent, with a comma or a point: "66,67".</summary>
    public string? Quorum { get; set; }
    public int? Spread { get; set; }
    public MinimumsRule? Minimums { get; set; }

    public static SessionForm Of(CouncilSession session) =>
        new()
        {
            Title = session.Title,
            HeldOn = session.HeldOn,
            Place = session.Place,
            RulesBasis = session.RulesBasis,
            Quorum = Percent(session.Rules),
            Spread = session.Spread,
            Minimums = session.Minimums,
        };

    public static SessionForm Of(CouncilRules rules) =>
        new()
        {
            Quorum = Percent(rules),
            Spread = rules.Spread,
            Minimums = rules.Minimums,
        };

    /// <summary>Refuses "council.date", and "council.date-far" over a year from today: a slip while typing.</summary>
    public SessionPlan ToPlan(DateOnly today)
    {
        var day = HeldOn ?? throw new RefusalException("council.date");
        if (day < today.AddYears(-1) || day > today.AddYears(1))
            throw new RefusalException("council.date-far", day);
        return new(Title ?? "", day, Place ?? "", RulesBasis);
    }

    /// <summary>Refuses "council.quorum-range", "council.quorum-share" (a share where per cent are asked), "council.spread-range".</summary>
    public CouncilRules ToRules()
    {
        var typed = Quorum?.Replace(',', '.').Trim().TrimEnd('%').TrimEnd();
        if (
            !decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            || percent is <= 0 or > 100
        )
            throw new RefusalException("council.quorum-range");
        // "0,75" is three quarters to who types it, and three quarters of one per cent to a program.
        if (percent < 1)
            throw new RefusalException("council.quorum-share", Quorum!.Trim());
        if (Spread is not (>= 0 and <= 100))
            throw new RefusalException("council.spread-range");
        return new CouncilRules(percent / 100, Spread.Value, Minimums ?? MinimumsRule.Majority);
    }

    private static string Percent(CouncilRules rules) =>
        (rules.Quorum * 100).ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));
}
