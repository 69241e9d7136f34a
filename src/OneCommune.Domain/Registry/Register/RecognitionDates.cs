namespace OneCommune.Domain.Registry.Register;

/// <summary>The days in the date columns of one row; what could be meant otherwise is said, what cannot be is refused.</summary>
internal sealed class RecognitionDates(RowTexts texts, RowRemarks remarks, DateOnly today, RegisterCustoms customs)
{
    // The programme began as a trial in 2013; an earlier date is a slip of the hand.
    private static readonly DateOnly earliest = new(2013, 1, 1);

    public WrittenDate? Read(RegisterColumn column)
    {
        var cell = texts.Cell(column);
        if (cell.IsBroken || !DateText.TryParse(cell, out var date))
            remarks.RefuseDate(column, cell);
        else
            return date is { } day ? InRange(column, Ordered(column, day)) : null;
        return null;
    }

    public bool IsInRange(WrittenDate date) => date.Day >= earliest && date.Day <= today;

    public WrittenDate? InRange(RegisterColumn column, WrittenDate date)
    {
        if (IsInRange(date))
            return date;
        remarks.Refuse(column, "register.date-range", date.Day, earliest, today);
        return null;
    }

    /// <summary>The day stands first, unless only the month can, or does elsewhere in the column; what could be otherwise is told.</summary>
    private WrittenDate Ordered(RegisterColumn column, WrittenDate date)
    {
        if (date.Doubt == DateDoubt.EitherOrder && customs.MonthFirst.Contains(column))
            date = date.Turned with { Doubt = DateDoubt.MonthFirst };
        if (date.Doubt == DateDoubt.MonthFirst)
            remarks.Warn(column, "register.date-month-first", date.Day);
        else if (date.Doubt == DateDoubt.ShortYear)
            remarks.Warn(column, "register.date-short-year", date.Day);
        else if (
            date.Doubt == DateDoubt.EitherOrder
            || (customs.MonthFirst.Contains(column) && DateText.IsEitherOrder(texts.Cell(column)))
        )
            remarks.Warn(column, "register.date-either", date.Day);
        return date;
    }
}
