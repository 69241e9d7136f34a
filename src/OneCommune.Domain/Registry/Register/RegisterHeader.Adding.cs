using System.Diagnostics.CodeAnalysis;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Deciding which column of the register each heading is.</summary>
public sealed partial class RegisterHeader
{
    /// <param name="heading">With its line breaks, as the one above it.</param>
    private void Add(int index, string? above, string heading, bool isOwnGroup)
    {
        var lines = heading;
        (above, heading) = (above is null ? null : VietnameseText.Tidy(above), VietnameseText.Tidy(heading));
        var shown = above is null ? heading : $"{above}: {heading}";
        met.Add(index);
        // Saved as CSV, a merged group heading loses its end: what stands beyond it is no part of the group.
        var mayStandAlone = above is not null && !isOwnGroup;
        if (
            (ColumnNames.Joined(above, lines) ?? (mayStandAlone ? ColumnNames.Joined(null, lines) : null))
            is var (named, names, whole)
        )
            joined.Add(new(index, shown, named, names, whole));
        else if (AddRank(index, above, heading, shown))
            return;
        else if (ColumnNames.IsCity(heading))
            cities.Add((index, shown));
        else if (ColumnNames.TryMatch(above, heading, out var match))
            Add(index, shown, match);
        else if (mayStandAlone && StandsAlone(heading, out match) && !columns.ContainsKey(match.Column))
            Add(index, heading, match);
        else
            others.Add(new(index, shown));
    }

    /// <summary>A city is a district or, where the districts have their own column, a province.</summary>
    private void AddCities()
    {
        foreach (var (index, heading) in cities)
        {
            RegisterColumn[] may = [RegisterColumn.District, RegisterColumn.Province];
            if (!Array.Exists(may, column => columns.TryAdd(column, (index, heading, Sureness.Words))))
                others.Add(new(index, heading, IsRepeated: true));
        }
    }

    /// <summary>Settles the headings of several things, once it is known what has a column of its own.</summary>
    private void AddJoined()
    {
        var asked = joined.ToList();
        joined.RemoveAll(one => !one.Columns.Any(Lacks));
        foreach (var one in joined)
        {
            foreach (var column in one.Columns)
                columns.TryAdd(column, (one.Index, one.Heading, Sureness.Words));
        }
        foreach (var one in asked.Except(joined))
        {
            if (one.Whole is { } whole)
                Add(one.Index, one.Heading, new(whole, Sureness.Words));
            else
                others.Add(new(one.Index, one.Heading) { Joined = one });
        }
    }

    /// <summary>Without it products would be wrong or nowhere, and no other column tells it.</summary>
    private bool Lacks(RegisterColumn column) =>
        column switch
        {
            RegisterColumn.CurrentStars or RegisterColumn.FirstStars or RegisterColumn.AgainStars => !HasStars,
            RegisterColumn.FirstDate
            or RegisterColumn.FirstYear
            or RegisterColumn.AgainDate
            or RegisterColumn.AgainYear => !HasDates,
            RegisterColumn.Address => !Has(RegisterColumn.Commune) && !Has(column),
            _ => Decides(column) && !Has(column),
        };

    /// <summary>Of two headings for one column the surer counts; of two alike the first, told so; of two different ones neither is sure.</summary>
    private void Add(int index, string heading, HeadingMatch match)
    {
        var found = (index, heading, match.Sureness);
        if (columns.TryAdd(match.Column, found))
            return;
        var before = columns[match.Column];
        if (match.Sureness > before.Sureness && !marks.ContainsKey(match.Column))
        {
            columns[match.Column] = found;
            others.Add(new(before.Index, before.Heading, IsRepeated: true));
            return;
        }

        others.Add(new(index, heading, IsRepeated: true));
        var isOther = VietnameseText.Fold(before.Heading) != VietnameseText.Fold(heading);
        if (isOther && match.Sureness == before.Sureness && Decides(match.Column))
            competing.Add(new(match.Column, index, heading, before.Heading));
    }

    /// <summary>A decision's one heading in this row above two columns, the right of which has none of its own, is that of both.</summary>
    private void Pair(SheetRow headings)
    {
        foreach (var (number, day) in decisions)
        {
            if (Has(number) == Has(day))
                continue;
            var (known, missing) = Has(number) ? (number, day) : (day, number);
            var (first, heading, sureness) = columns[known];
            var isOne = EndOf(headings, first) == first + 1 || DecisionPair.Names(heading);
            if (!isOne || headings[first].IsEmpty || met.Contains(first + 1))
                continue;
            pairs[known] = pairs[missing] = new(first, IsNumberFirst: known == number);
            columns[missing] = (first + 1, heading, sureness);
        }
    }

    private static readonly (RegisterColumn Number, RegisterColumn Day)[] decisions =
    [
        (RegisterColumn.FirstNumber, RegisterColumn.FirstDate),
        (RegisterColumn.AgainNumber, RegisterColumn.AgainDate),
        (RegisterColumn.RevocationNumber, RegisterColumn.RevokedOn),
    ];

    private bool AddRank(int index, string? above, string heading, string shown)
    {
        if (
            ColumnNames.RanksUnder(above) is not { } column
            || StarColumns.Named(heading, isUnderRanks: above is not null) is not { } stars
            || (columns.ContainsKey(column) && !marks.ContainsKey(column))
        )
            return false;
        if (!marks.TryGetValue(column, out var ranks))
        {
            marks[column] = ranks = new();
            columns[column] = (index, above ?? heading, Sureness.Listed);
        }
        ranks.Add(index, stars, shown);
        return true;
    }

    /// <summary>A wrong guess here would change what a product is, whose it is, or its star; elsewhere it is told and kept as a note.</summary>
    private static bool Decides(RegisterColumn column) =>
        column
            is RegisterColumn.Product
                or RegisterColumn.Producer
                or RegisterColumn.Commune
                or RegisterColumn.District
                or RegisterColumn.CurrentStars
                or RegisterColumn.ExpiresOn
                or RegisterColumn.RevokedOn
                or (>= RegisterColumn.FirstStars and <= RegisterColumn.FirstNumber)
                or (>= RegisterColumn.AgainStars and <= RegisterColumn.AgainNumber);

    private static bool StandsAlone(string heading, [NotNullWhen(true)] out HeadingMatch? match) =>
        ColumnNames.TryMatch(null, heading, out match)
        && match.Column is < RegisterColumn.FirstStars or > RegisterColumn.AgainAuthority;
}
