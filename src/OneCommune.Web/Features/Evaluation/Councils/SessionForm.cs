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

    /// <summary>Whatever is wrong with it is told at once, each at its field.</summary>
    internal (SessionPlan Plan, CouncilRules Rules) Read(DateOnly today, FieldRefusals refusals)
    {
        var plan = new SessionPlan(
            refusals.Read("Form.Title", () => SessionPlan.ReadTitle(Title)),
            refusals.Read("Form.HeldOn", () => ReadDay(today)),
            refusals.Read("Form.Place", () => SessionPlan.ReadPlace(Place)),
            refusals.Read("Form.RulesBasis", () => SessionPlan.ReadRulesBasis(RulesBasis))
        );
        var quorum = refusals.Read("Form.Quorum", ReadQuorum);
        var spread = refusals.Read("Form.Spread", ReadSpread);
        refusals.RefuseIfAny();
        return (plan, new(quorum, spread, Minimums ?? MinimumsRule.Majority));
    }

    /// <summary>Where a refusal of the session as a whole is told.</summary>
    public static string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "council.session-exists" => "Form.Title",
            "council.quorum-range" => "Form.Quorum",
            _ => "",
        };

    /// <summary>Refuses "council.date", and "council.date-far" over a year from today: a slip while typing.</summary>
    private DateOnly ReadDay(DateOnly today)
    {
        var day = HeldOn ?? throw new RefusalException("council.date");
        return day < today.AddYears(-1) || day > today.AddYears(1)
            ? throw new RefusalException("council.date-far", day)
            : day;
    }

    /// <summary>Refuses "council.quorum-range", "council.quorum-share" (a share where per cent are asked).</summary>
    private decimal ReadQuorum()
    {
        var typed = Quorum?.Replace(',', '.').Trim().TrimEnd('%').TrimEnd();
        if (
            !decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            || percent is <= 0 or > 100
        )
            throw new RefusalException("council.quorum-range");
        // "0,75" is three quarters to who types it, and "1" the whole; to a program they are at most one of a hundred members.
        if (percent <= 1)
            throw new RefusalException("council.quorum-share", Quorum!.TrimEnd(' ', '%').Trim());
        return percent / 100;
    }

    /// <summary>Refuses "council.spread-range".</summary>
    private int ReadSpread() =>
        Spread is >= 0 and <= 100 ? Spread.Value : throw new RefusalException("council.spread-range");

    private static string Percent(CouncilRules rules) =>
        (rules.Quorum * 100).ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));
}
