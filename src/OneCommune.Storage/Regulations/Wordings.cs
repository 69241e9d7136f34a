using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Reading;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Regulations;

/// <summary>The decision's own sentences, where an office loaded them.</summary>
public static class Wordings
{
    /// <summary>By criterion code and option number; empty where none was loaded.</summary>
    public static async Task<IReadOnlyDictionary<(string Criterion, int Option), string>> OfAsync(
        Database database,
        ProductSet set,
        CancellationToken stop
    )
    {
        var rows = await database
            .OptionWordings.AsNoTracking()
            .Where(one => one.RegulationId == set.Regulation && one.SetNumber == set.Number)
            .ToListAsync(stop);
        return rows.ToDictionary(one => (one.Criterion, one.OptionNumber), one => one.Wording);
    }

    /// <summary>Keeps the sentences of all forms or of none, one audit row a form; tells how many changed.</summary>
    public static async Task<int> SaveAsync(
        Database database,
        IEnumerable<FormWording> forms,
        Func<ProductSet, Act> act,
        CancellationToken stop
    )
    {
        await using var transaction = await database.BeginAsync(stop);
        var changed = 0;
        foreach (var form in forms)
        {
            var changes = await ChangeAsync(database, form, stop);
            if (changes > 0)
            {
                await database.SaveAsync(act(form.Set), stop);
                database.ChangeTracker.Clear();
            }
            changed += changes;
        }
        await transaction.CommitAsync(stop);
        return changed;
    }

    private static async Task<int> ChangeAsync(Database database, FormWording form, CancellationToken stop)
    {
        var (regulation, set) = (form.Set.Regulation, form.Set.Number);
        var known = await database
            .OptionWordings.Where(one => one.RegulationId == regulation && one.SetNumber == set)
            .ToDictionaryAsync(one => (one.Criterion, one.OptionNumber), stop);
        var changes = 0;
        foreach (var (criterion, option, text) in form.Options)
        {
            if (!known.TryGetValue((criterion, option), out var row))
            {
                row = new OptionWording
                {
                    RegulationId = regulation,
                    SetNumber = set,
                    Criterion = criterion,
                    OptionNumber = option,
                    Wording = "",
                };
                database.OptionWordings.Add(row);
            }
            if (row.Wording == text)
                continue;

            row.Wording = text;
            changes++;
        }
        return changes;
    }
}
