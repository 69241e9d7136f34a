using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>The accounts a filter asks for, among those the person looks after.</summary>
internal static class AccountList
{
    public const string Disabled = "khoa";
    public const string InUse = "dang-dung";
    public const string NotBegun = "chua-doi";

    public static async Task<IQueryable<Account>> OfAsync(
        Database database,
        Person person,
        ListQuery query,
        CancellationToken stop
    )
    {
        var accounts = new AccountReach(database, person).Accounts();
        foreach (var word in query.Words("q"))
            accounts = accounts.Where(a => a.FoldedName.Contains(word) || a.UserName!.ToLower().Contains(word));
        if (query.Word<Role>("vai-tro") is { } role)
            accounts = accounts.Where(a => database.Grants.Any(g => g.AccountId == a.Id && g.Role == role));
        if (await Area.OfAsync(database, query, person.Today, stop) is { Units: var units })
            accounts = accounts.Where(a =>
                database.Grants.Any(g =>
                    g.AccountId == a.Id
                    && (
                        units.Contains(g.UnitId!.Value)
                        || database.Producers.Any(p => p.Id == g.ProducerId && units.Contains(p.UnitId!.Value))
                    )
                )
            );
        accounts = query.OneOf("trang-thai", Disabled, InUse, NotBegun) switch
        {
            Disabled => accounts.Where(a => a.Disabled),
            InUse => accounts.Where(a => !a.Disabled && a.OneTimeUntil == null),
            NotBegun => accounts.Where(a => !a.Disabled && a.OneTimeUntil != null),
            _ => accounts,
        };
        return query.Sort switch
        {
            "-ten" => accounts.OrderByDescending(a => a.NameOrder).ThenBy(a => a.Id),
            "dang-nhap" => accounts.OrderBy(a => a.NormalizedUserName),
            "-dang-nhap" => accounts.OrderByDescending(a => a.NormalizedUserName),
            _ => accounts.OrderBy(a => a.NameOrder).ThenBy(a => a.Id),
        };
    }

    /// <summary>What each of these accounts may do, as people read it.</summary>
    public static async Task<ILookup<Guid, Right>> RightsAsync(
        Database database,
        IEnumerable<Guid> accounts,
        CancellationToken stop
    )
    {
        var ids = accounts.ToList();
        return (await Right.Of(database, g => ids.Contains(g.AccountId)).ToListAsync(stop)).ToLookup(r => r.AccountId);
    }
}
