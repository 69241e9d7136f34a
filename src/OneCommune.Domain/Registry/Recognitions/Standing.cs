namespace OneCommune.Domain.Registry.Recognitions;

/// <summary>How a recognition stands on a day. What ended it first is what is said of it afterwards.</summary>
public enum Standing
{
    /// <summary>Not issued yet on that day.</summary>
    NotYet,
    InForce,

    /// <summary>Ran out without being revoked first.</summary>
    Expired,
    Revoked,

    /// <summary>A later recognition of the product took its place.</summary>
    Replaced,
}

public static class Standings
{
    /// <summary>For reads that select these dates only; see <see cref="Recognition.StandingOn"/>.</summary>
    public static Standing On(DateOnly day, DateOnly issued, DateOnly expires, DateOnly? revoked, DateOnly? replaced)
    {
        if (day < issued)
            return Standing.NotYet;
        var ended = expires.AddDays(1);
        var standing = Standing.Expired;
        if (revoked <= expires)
            (ended, standing) = (revoked.Value, Standing.Revoked);
        if (replaced < ended)
            (ended, standing) = (replaced.Value, Standing.Replaced);
        return day < ended ? Standing.InForce : standing;
    }
}
