namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// The day a register seems to tell of, though it was read as of another: its refused places were all there on it.
/// <paramref name="Cells"/> are those places.
/// </summary>
internal sealed record OtherDay(DateOnly On, bool IsEarlier, int Cells)
{
    /// <summary>Null unless more than half of the refused cells hold places of one other time.</summary>
    public static OtherDay? Of(ImportOutcome outcome)
    {
        // The second word of these refusals is the last day, or the first, of the name.
        var days = outcome
            .Rejected.Where(cell =>
                cell.Reason.Code is "register.place-former" or "register.place-divided" or "register.place-not-yet"
            )
            .CountBy(cell => ((DateOnly)cell.Reason.Args[1], cell.Reason.Code != "register.place-not-yet"))
            .ToList();
        if (days.Count == 0)
            return null;
        var ((on, isEarlier), cells) = days.MaxBy(day => day.Value);
        return cells * 2 > outcome.Rejected.Count ? new(on, isEarlier, cells) : null;
    }
}
