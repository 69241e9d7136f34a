using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Office.SignIn;

/// <summary>
/// Whose account a typed name is: case does not count, and a telephone number is one number with spaces, dots or +84, also where
/// the account was opened under another way to write it.
/// </summary>
internal static class SignInName
{
    /// <summary>Normal form of an account's name; of what was typed where no account, or more than one, is meant.</summary>
    public static async Task<string> OfAsync(Database database, string typed, CancellationToken stop)
    {
        var name = Account.Normal(typed);
        if (
            Telephone.Number(typed) is not ['0', .. var rest]
            || await database.Users.AnyAsync(a => a.NormalizedUserName == name, stop)
        )
            return name;
        var (number, foreign) = ("0" + rest, "84" + rest);
        var written = await database
            .Users.Select(a => a.NormalizedUserName!)
            .Where(n => n.Replace(".", "").Replace("-", "") == number || n.Replace(".", "").Replace("-", "") == foreign)
            .Order()
            .Take(2)
            .ToListAsync(stop);
        return written is [var only] ? only : number;
    }
}
