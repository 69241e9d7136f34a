using System.Text.RegularExpressions;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Registers;

/// <summary>The decision of a recognition: its day, its number and who made it, each in its own cell or written together in one.</summary>
internal sealed partial class RecognitionReader
{
    // Between 2009 and 2064 a number without any sign is a day that a spreadsheet made of "6/5".
    private const double FirstLikelyDay = 40_000;
    private const double LastLikelyDay = 60_000;

    /// <summary>The five columns of one recognition; they stand in the order stars, date, year, number, authority.</summary>
    private GroupReading Group(RegisterColumn stars)
    {
        var (dateColumn, yearColumn, numberColumn) = (stars + 1, stars + 2, stars + 3);
        var rank = Stars(stars);
        var before = remarks.Refused.Count;
        var decision = Decision(numberColumn);
        var (date, beside) = Day(dateColumn);
        if (remarks.Refused.Count > before)
            return new(stars, rank, null, decision.Number, null);
        if (beside is { } other && decision.Number is { } number && other != number)
            remarks.Refuse(dateColumn, "register.decision-other-number", other, number);
        var issued = Issued(Together(dateColumn, date, numberColumn, decision.Date), dateColumn, yearColumn);
        return new(stars, rank, issued, decision.Number ?? beside, texts.Find(stars + 4) ?? decision.Authority);
    }

    private WrittenDecision Decision(RegisterColumn column)
    {
        if (texts.Find(column) is not { } written)
            return default;
        if (texts.Cell(column).Number is >= FirstLikelyDay and < LastLikelyDay and var day)
            remarks.Refuse(column, "register.number-is-date", DateText.FromSerial(day));
        else if (DecisionText.TryParse(written, out var decision))
            return decision with
            {
                Number = Numbered(column, decision.Number),
                Date = decision.Date is { } date ? InRange(column, date) : null,
            };
        else
            remarks.Refuse(column, "register.several-decisions");
        return default;
    }

    /// <summary>"Chưa có", "nt", "x", 1234.5: no number of a decision, whatever it was meant to say.</summary>
    private string? Numbered(RegisterColumn column, string? number)
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
    private (WrittenDate? Date, string? Number) Day(RegisterColumn column)
    {
        var cell = texts.Cell(column);
        if (cell.IsBroken || DateText.TryParse(cell, out _) || texts.Find(column) is not { } written)
            return (Date(column), null);
        if (!DecisionText.TryParse(written, out var decision))
            remarks.Refuse(column, "register.several-decisions");
        else if (decision is { Date: { } date, Number: { } number } && IsNumber(number))
            return (InRange(column, date), number);
        else if (decision is { Date: { } lone, Number: null })
            return (InRange(column, lone), null);
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

    private WrittenDate? Issued(WrittenDate? date, RegisterColumn dateColumn, RegisterColumn yearColumn)
    {
        var cell = texts.Cell(yearColumn);
        var isYear = DateText.TryParse(cell, out var year) && !cell.IsBroken;
        if (date is not null && cell.IsBroken)
            remarks.Warn(yearColumn, "register.broken-formula");
        else if (date is null && !cell.IsEmpty)
        {
            if (!isYear)
                remarks.Refuse(yearColumn, "register.year");
            else if (year is { } alone)
            {
                date = InRange(yearColumn, alone);
                dateColumn = yearColumn;
            }
        }
        else if (date is { } day && isYear && year is { } other && other.Day.Year != day.Day.Year)
            remarks.Warn(yearColumn, "register.year-differs", other.Day.Year, day.Day);

        if (date is { Precision: DatePrecision.Year } first)
            remarks.Warn(dateColumn, "register.year-only", first.Day);
        else if (date is { Precision: DatePrecision.Month } begins)
            remarks.Warn(dateColumn, "register.month-only", begins.Day);
        return date;
    }

    private (WrittenDate? On, string? Number) Revoked()
    {
        var decision = Decision(RegisterColumn.RevocationNumber);
        var (date, beside) = Day(RegisterColumn.RevokedOn);
        return (
            Together(RegisterColumn.RevokedOn, date, RegisterColumn.RevocationNumber, decision.Date),
            decision.Number ?? beside
        );
    }

    private WrittenDate? Date(RegisterColumn column)
    {
        var cell = texts.Cell(column);
        if (cell.IsBroken || !DateText.TryParse(cell, out var date))
            remarks.RefuseDate(column, cell);
        else
            return date is { } day ? InRange(column, Ordered(column, day)) : null;
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

    private WrittenDate? InRange(RegisterColumn column, WrittenDate date)
    {
        if (date.Day >= earliest && date.Day <= today)
            return date;
        remarks.Refuse(column, "register.date-range", date.Day, earliest, today);
        return null;
    }

    /// <summary>A recognition of after the register's day, or by a body that could not recognise it, is told.</summary>
    private void HoldAgainst(DateOnly on)
    {
        foreach (var one in recognitions)
        {
            var stars = one.IsAgain ? RegisterColumn.AgainStars : RegisterColumn.FirstStars;
            if (one.IssuedOn > on)
                remarks.Warn(DateColumn(stars), "register.after-its-day", one.IssuedOn, on);
            var lawful = customs.RecognisedBy(one.Stars, one.IssuedOn);
            var (by, column) = header.Has(stars + 4)
                ? (AuthorityText.Level(one.Authority), stars + 4)
                : (AuthorityText.Level(one.Authority), stars + 3);
            if (by == Authority.District && one.IssuedOn > RegisterCustoms.LastDayOfDistricts)
                remarks.Warn(column, "register.district-no-more", one.IssuedOn, RegisterCustoms.LastDayOfDistricts);
            else if (by < lawful && !IsAsWasUsual(by, one.Stars))
                remarks.Warn(
                    column,
                    lawful == Authority.Ministry ? "register.of-ministry"
                        : lawful == Authority.Province ? "register.of-province"
                        : "register.of-district",
                    one.Stars,
                    one.IssuedOn
                );
        }
    }

    /// <summary>Before 148/2023 gave them three stars by law, districts had been recognising them for years: no slip of this register.</summary>
    private static bool IsAsWasUsual(Authority? by, int stars) => by == Authority.District && stars == 3;

    private RegisterColumn DateColumn(RegisterColumn stars) =>
        header.Has(stars + 1) ? stars + 1
        : header.Has(stars + 2) ? stars + 2
        : stars + 3;

    private static bool IsNumber(string text) =>
        text.Length <= 40 && char.IsAsciiDigit(text[0]) && !text.Contains(' ', StringComparison.Ordinal);
}
