using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Shared;

/// <summary>What waits, where a number tells it: those of all rooms are asked in one question.</summary>
internal sealed record Counted(
    Expression<Func<int>> Of,
    string Text,
    string Href,
    string Kind = "warn",
    string? Mark = null
)
{
    public static async Task<IEnumerable<Waiting>> AskAsync(
        IEnumerable<Counted> all,
        Database database,
        Person person,
        CancellationToken stop
    )
    {
        var asked = all.ToList();
        if (asked.Count == 0)
            return [];
        var whoever = database.Users.Where(account => account.Id == person.AccountId);
        var counts = await whoever.Select(Together(asked)).SingleAsync(stop);
        return asked.Zip(counts, (one, count) => new Waiting(count, one.Text, one.Href, one.Kind, Mark: one.Mark));
    }

    private static Expression<Func<Account, int[]>> Together(IEnumerable<Counted> asked) =>
        Expression.Lambda<Func<Account, int[]>>(
            Expression.NewArrayInit(typeof(int), asked.Select(one => one.Of.Body)),
            Expression.Parameter(typeof(Account))
        );
}
