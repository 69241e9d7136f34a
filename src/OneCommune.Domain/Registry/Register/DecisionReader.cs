using System.Text.RegularExpressions;

namespace OneCommune.Domain.Registry.Register;

/// <summary>A decision by its day, its number and who made it, each in its own cell or written together in one.</summary>
internal sealed partial class DecisionReader(
    RowTexts texts,
    RegisterHeader header,
    RowRemarks remarks,
    RecognitionDates days,
    List<string> notes
)
{
    // Between 2009 and 2064 a number without any sign is a day that a spreadsheet made of "6/5".
    private const double FirstLikelyDay = 40_000;
    private const double LastLikelyDay = 60_000;

    /// <summary>What the two columns say together; one that contradicts the other is refused.</summary>
    public WrittenDecision Read(RegisterColumn numberColumn, RegisterColumn dateColumn)
    {
        var before = remarks.Refused.Count;
        var decision = Numbered(numberColumn);
        var (date, beside) = Dated(dateColumn);
        if (remarks.Refused.Count > before)
            return decision with { Date = null };
        if (beside is { } other && decision.Number is { } number && other != number)
            remarks.Refuse(dateColumn, "register.decision-other-number", other, number);
        return decision with
        {
            Number = decision.Number ?? beside,
            Date = Together(dateColumn, date, numberColumn, decision.Date),
        };
    }

    private WrittenDecision Numbered(RegisterColumn column)
    {
        if (texts.Find(column) is not { } written)
            return default;
        if (texts.Cell(column).Number is >= FirstLikelyDay and < LastLikelyDay and var day)
            remarks.Refuse(column, "register.number-is-date", DateText.FromSerial(day));
        else if (!DecisionText.TryParse(written, out var decision))
            remarks.Refuse(column, "register.several-decisions");
        else if (decision.IsDayUnread)
            remarks.Refuse(column, "register.decision-day-unread");
        else
            return decision with
            {
                Number = Number(column, decision.Number),
                Date = decision.Date is { } date ? days.InRange(column, date) : null,
            };
        return default;
    }

    /// <summary>"Chưa có", "nt", "x", 1234.5: no number of a decision, whatever it was meant to say.</summary>
    private string? Number(RegisterColumn column, string? number)
    {
        if (number is null || (number.Any(char.IsAsciiDigit) && !Fraction().IsMatch(number)))
            return number;
        remarks.Warn(column, "register.decision-number", number);
        notes.Add($"{header.Heading(column)}: {number}");
        return null;
    }

    [GeneratedRegex(@"^[0-9]+[.,][0-9]{1,2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fraction();

    /// <summary>The day in a date column, and the number of the decision where it is written before it.</summary>
    private (WrittenDate? Date, string? Number) Dated(RegisterColumn column)
    {
        var cell = texts.Cell(column);
        if (cell.IsBroken || DateText.TryParse(cell, out _) || texts.Find(column) is not { } written)
            return (days.Read(column), null);
        if (!DecisionText.TryParse(written, out var decision))
            remarks.Refuse(column, "register.several-decisions");
        else if (decision is { Date: { } date, Number: { } number } && IsNumber(number))
            return (days.InRange(column, date), number);
        else if (decision is { Date: { } lone, Number: null })
            return (days.InRange(column, lone), null);
        else
            remarks.RefuseDate(column, cell);
        return default;
    }

    private WrittenDate? Together(
        RegisterColumn dateColumn,
        WrittenDate? date,
        RegisterColumn numberColumn,
        WrittenDate? decided
    )
    {
        if (date is not { } day || decided is not { } other)
            return date ?? decided;
        var isOther = day.Precision switch
        {
            DatePrecision.Day => day.Day != other.Day,
            DatePrecision.Month => (day.Day.Year, day.Day.Month) != (other.Day.Year, other.Day.Month),
            _ => day.Day.Year != other.Day.Year,
        };
        if (isOther)
            remarks.Refuse(numberColumn, "register.decision-other-day", other.Day, day.Day);
        return day.Precision == DatePrecision.Day ? day : other;
    }

    private static bool IsNumber(string text) =>
        text.Length <= 40 && char.IsAsciiDigit(text[0]) && !text.Contains(' ', StringComparison.Ordinal);
}
