using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Office.Accounts;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Commands;

/// <summary>
/// accounts add, for the first account of an empty installation; accounts reset, grant, rename and enable, for when there is no second officer
/// or nobody can let anybody in any more. Given passwords are told once.
/// </summary>
internal static class AccountsCommand
{
    private static readonly Option<string> Name = new("--name") { Description = "Tên đăng nhập", Required = true };
    private static readonly Option<bool> Json = new("--json");

    public static Command Create() =>
        new("accounts", "Tài khoản người dùng / people's accounts") { Add(), Reset(), Grant(), Rename(), Enable() };

    private static Command Add()
    {
        var fullName = new Option<string>("--full-name") { Description = "Họ và tên", Required = true };
        var role = new Option<Role>("--role") { Description = "Vai trò", Required = true };
        var unit = new Option<string>("--unit") { Description = "Mã đơn vị hiện nay", Required = true };
        var add = new Command("add", "Tạo tài khoản cán bộ / open an officer's account")
        {
            Name,
            fullName,
            role,
            unit,
            Json,
        };
        add.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await parsed.OpenAsync(stop);
                var found = await UnitAsync(database, parsed.GetValue(unit)!, stop);
                var account = Account.Open(Telephone.UserName(parsed.GetValue(Name)!), parsed.GetValue(fullName)!);
                var grant = Domain.Office.Accounts.Grant.InUnit(account.Id, parsed.GetValue(role), found);
                var passwords = new Passwords(Passwords.Strong);
                var act = Does("account.open", account.Id.ToString());
                await PrintAsync(
                    parsed,
                    await OpenAccount.RunAsync(database, passwords, account, grant, act, stop),
                    stop
                );
                return 0;
            }
        );
        return add;
    }

    private static Command Reset()
    {
        var factor = new Option<bool>("--second-factor") { Description = "Gỡ cả xác thực hai bước" };
        var reset = new Command("reset", "Cấp lại mật khẩu / give a new password") { Name, factor, Json };
        reset.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await parsed.OpenAsync(stop);
                await using var transaction = await database.BeginAsync(stop);
                var account = await FindAsync(parsed, database, stop);
                if (parsed.GetValue(factor))
                    await database.RemoveSecondFactorAsync(account, stop);
                var passwords = new Passwords(Passwords.Strong);
                var given = await GivenPassword.AnewAsync(database, account, passwords, DateTime.UtcNow, stop);
                account.Notice(DateTime.UtcNow);
                await database.SaveAsync(Does("account.give-password", account.Id.ToString()), stop);
                await transaction.CommitAsync(stop);
                await PrintAsync(parsed, given, stop);
                return 0;
            }
        );
        return reset;
    }

    private static Command Grant()
    {
        var role = new Option<Role>("--role") { Description = "Vai trò", Required = true };
        var unit = new Option<string>("--unit") { Description = "Mã đơn vị hiện nay", Required = true };
        var grant = new Command("grant", "Thêm quyền, không cần cán bộ thứ hai / add a right") { Name, role, unit };
        grant.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await parsed.OpenAsync(stop);
                await using var transaction = await database.BeginAsync(stop);
                var account = await FindAsync(parsed, database, stop);
                var found = await UnitAsync(database, parsed.GetValue(unit)!, stop);
                var right = Domain.Office.Accounts.Grant.InUnit(account.Id, parsed.GetValue(role), found);
                if (
                    await database.Grants.AnyAsync(
                        g => g.AccountId == account.Id && g.Role == right.Role && g.UnitId == right.UnitId,
                        stop
                    )
                )
                    throw new RefusalException("account.right-held");
                database.Grants.Add(right);
                account.Change();
                account.Notice(DateTime.UtcNow);
                await database.SaveAsync(Does("account.grant", account.Id.ToString()), stop);
                await transaction.CommitAsync(stop);
                return 0;
            }
        );
        return grant;
    }

    private static Command Rename()
    {
        var fullName = new Option<string>("--full-name") { Description = "Họ và tên mới", Required = true };
        var rename = new Command("rename", "Sửa họ tên, không cần cán bộ thứ hai / change a person's name")
        {
            Name,
            fullName,
        };
        rename.SetAction(
            (parsed, stop) =>
                ChangeAsync(parsed, "account.rename", account => account.Rename(parsed.GetValue(fullName)!), stop)
        );
        return rename;
    }

    private static Command Enable()
    {
        var enable = new Command("enable", "Mở khóa tài khoản, không cần cán bộ thứ hai / enable an account") { Name };
        enable.SetAction((parsed, stop) => ChangeAsync(parsed, "account.enable", account => account.Enable(), stop));
        return enable;
    }

    private static async Task<int> ChangeAsync(
        ParseResult parsed,
        string act,
        Action<Account> change,
        CancellationToken stop
    )
    {
        await using var database = await parsed.OpenAsync(stop);
        await using var transaction = await database.BeginAsync(stop);
        var account = await FindAsync(parsed, database, stop);
        change(account);
        account.Notice(DateTime.UtcNow);
        await database.SaveAsync(Does(act, account.Id.ToString()), stop);
        await transaction.CommitAsync(stop);
        return 0;
    }

    private static async Task<Account> FindAsync(ParseResult parsed, Database database, CancellationToken stop)
    {
        var name = Account.Normal(parsed.GetValue(Name)!);
        return await database.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop)
            ?? throw new RefusalException("account.unknown-name", parsed.GetValue(Name)!);
    }

    private static async Task<Domain.Registry.Places.AdminUnit> UnitAsync(
        Database database,
        string code,
        CancellationToken stop
    ) =>
        await database.UnitOnAsync(code, TimeProvider.System.Today(), stop)
        ?? throw new RefusalException("place.unknown-code", code);

    private static async Task PrintAsync(ParseResult parsed, GivenPassword given, CancellationToken stop)
    {
        if (parsed.GetValue(Json))
            await Output.WriteJsonAsync(given, stop);
        else
            await Console.Error.WriteLineAsync(
                $"Tên đăng nhập: {given.UserName}\nMật khẩu dùng một lần: {given.Password}\nDùng được đến {VietnamTime.Local(given.Until):dd/MM/yyyy HH:mm}; lần đăng nhập đầu phải đổi."
            );
    }

    private static Act Does(string act, string subject, string type = "account") =>
        new(DateTime.UtcNow, null, "Dòng lệnh", "command line", act, type, subject);
}
