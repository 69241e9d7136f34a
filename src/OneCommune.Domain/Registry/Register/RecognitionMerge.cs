using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

using Recognition = Domain.Registry.Recognitions.Recognition;

/// <summary>Puts the recognitions a row tells beside those already known of its product, oldest first.</summary>
public static class RecognitionMerge
{
    /// <summary>
    /// Adds the recognition unless it is known; those before and after it are put right (replaced, kind). True when anything changed.
    /// <paramref name="touch"/> is told of a known recognition before it changes.
    /// Refuses register.known-other-stars, register.known-other-day.
    /// </summary>
    public static bool Add(
        List<Recognition> known,
        Product product,
        Named named,
        long? unit,
        WrittenRecognition written,
        Action<Recognition> touch,
        Action<Recognition> add
    )
    {
        if (Same(known, written) is { } same)
        {
            if (same.Stars != written.Stars)
                throw new RefusalException("register.known-other-stars", same.IssuedOn, same.Stars);
            if (!same.Lacks(written.Number, written.Authority))
                return false;
            touch(same);
            same.Complete(written.Number, written.Authority);
            return true;
        }

        if (
            written.Number is { } number
            && known.Find(one => PaperNumber.AreSame(one.DecisionNumber, number)) is { } slip
        )
            throw new RefusalException("register.known-other-day", number, slip.IssuedOn);
        var before = known.FindLast(one => one.IssuedOn < written.IssuedOn);
        var after = known.Find(one => one.IssuedOn > written.IssuedOn);
        var kind =
            before is not null ? Recognition.KindAfter(before.Stars, written.Stars)
            : written.IsAgain ? RecognitionKind.Renewed
            : RecognitionKind.First;
        var told = Recognition.Of(
            product,
            named,
            kind,
            written.Stars,
            written.IssuedOn,
            new Decided(written.Number, written.Authority, UnitId: unit)
        );
        if (before is not null)
        {
            touch(before);
            before.ReplaceBy(told.IssuedOn);
        }

        if (after is not null)
        {
            touch(after);
            told.ReplaceBy(after.IssuedOn);
            after.Follow(told);
        }

        known.Insert(known.FindLastIndex(one => one.IssuedOn < told.IssuedOn) + 1, told);
        add(told);
        return true;
    }

    /// <summary>
    /// Revokes the recognition of the row that was its latest on that day. True when anything changed. Refuses
    /// register.known-other-revocation, recognition.revoked-before-issue.
    /// </summary>
    public static bool Revoke(
        List<Recognition> known,
        IReadOnlyList<WrittenRecognition> row,
        WrittenRevocation revocation,
        Action<Recognition> touch
    )
    {
        var told = row.Select(written => Same(known, written)).OfType<Recognition>().ToList();
        if (told.Count == 0)
            return false;
        var target =
            told.FindLast(one => one.IssuedOn <= revocation.On)
            ?? throw new RefusalException("recognition.revoked-before-issue", revocation.On, told[0].IssuedOn);
        if (target.RevokedOn == revocation.On)
            return false;
        if (target.RevokedOn is { } other)
            throw new RefusalException("register.known-other-revocation", other);
        touch(target);
        target.Revoke(revocation.On, revocation.Number, reason: null);
        return true;
    }

    /// <summary>The same day; or, where one side knows the year alone, the same year and stars.</summary>
    private static Recognition? Same(List<Recognition> known, WrittenRecognition written) =>
        known.Find(one => one.IssuedOn == written.IssuedOn)
        ?? known.Find(one =>
            one.IssuedOn.Year == written.IssuedOn.Year
            && one.Stars == written.Stars
            && (!written.DayIsKnown || one.IssuedOn is { Month: 1, Day: 1 })
            && (
                one.DecisionNumber is null
                || written.Number is null
                || PaperNumber.AreSame(one.DecisionNumber, written.Number)
            )
        );
}
