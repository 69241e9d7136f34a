using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>The list of accounts with the same conditions as a file, one line a right.</summary>
internal static class AccountsCsv
{
    private static readonly string[] Head = ["Họ và tên", "Tên đăng nhập", "Vai trò", "Nơi", "Trạng thái", "Hai bước"];

    public static void Map(WebApplication app) =>
        app.MapTable("/lam-viec/nguoi-dung", WriteAsync).Allow(Role.Province, Role.Commune);

    private static async Task WriteAsync(HttpContext context, Database database, Person person, CancellationToken stop)
    {
        var accounts = await AccountList.OfAsync(database, person, new ListQuery(context.Request), stop);
        var rows = await AccountRow.Of(accounts).ToListAsync(stop);
        var rights = await AccountList.RightsAsync(database, rows.Select(r => r.Id), stop);
        var lines = rows.SelectMany(row => rights[row.Id].Select(right => (row, right))).ToAsyncEnumerable();
        await TableFile.WriteAsync(context, "nguoi-dung", Head, lines, line => Cells(line.row, line.right, person.Now));
    }

    private static IEnumerable<object?> Cells(AccountRow row, Right right, DateTime now) =>
        [
            row.FullName,
            row.UserName,
            Roles.Name(right.Role),
            right.Place,
            row.State(now).Text,
            row.SecondFactor ? "Đang bật" : "",
        ];
}
