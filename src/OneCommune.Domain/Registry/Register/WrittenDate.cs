namespace OneCommune.Domain.Registry.Register;

/// <summary>How exactly a date is written.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}

/// <summary>What was made of a date that could have been meant otherwise.</summary>
public enum DateDoubt
{
    None,

    /// <summary>"24/12/24": the year is taken as 2024.</summary>
    ShortYear,

    /// <summary>"3/31/2023 12:00:00 AM": the month stands first, as an American program writes it; no other reading is a date.</summary>
    MonthFirst,

    /// <summary>"8/5/2024 12:00:00 AM": day and month could stand either way.</summary>
    EitherOrder,
}

/// <summary>
/// A date as written. Of a month or a year alone it is the first day, so that no star outlives its right.
/// </summary>
public readonly record struct WrittenDate(DateOnly Day, DatePrecision Precision, DateDoubt Doubt = DateDoubt.None)
{
    /// <summary>Day and month the other way round.</summary>
    public WrittenDate Turned => this with { Day = new(Day.Year, Day.Day, Day.Month) };
}
