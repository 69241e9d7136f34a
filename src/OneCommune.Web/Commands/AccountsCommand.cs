using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Accounts;
using OneCommune.Web.Features.SignIn;
using OneCommune.Web.Outside;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Commands;

/// <summary>
/// accounts add, for the first account of an empty installation; accounts reset, for when nobody can let anybody in any more;
/// Given passwords are told once.
/// </summary>
internal static class AccountsCommand
{
    private static readonly Option<string> Name = new("--name") { Description = "Tên đăng nhập", Required = true };
    private static readonly Option<bool> Json = new("--json");

    public static Command Create() => new("accounts", "Tài khoản người dùng / people's accounts") { Add(), Reset() };

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
                var code = parsed.GetValue(unit)!;
                var found =
                    await database.UnitOnAsync(code, TimeProvider.System.Today(), stop)
                    ?? throw new RefusalException("place.unknown-code", code);
                var account = Account.Open(Telephone.UserName(parsed.GetValue(Name)!), parsed.GetValue(fullName)!);
                var grant = Grant.InUnit(account.Id, parsed.GetValue(role), found);
                var passwords = new Passwords(Passwords.Strong);
                var act = Does("account.open", account.Id.ToString());
                await TellAsync(
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
                var name = Account.Normal(parsed.GetValue(Name)!);
                var account =
                    await database.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop)
                    ?? throw new RefusalException("account.unknown-name", parsed.GetValue(Name)!);
                if (parsed.GetValue(factor))
                    await database.RemoveSecondFactorAsync(account, stop);
                await KnownDevice.ForgetFailuresAsync(database, account.Id, stop);
                var given = GivenPassword.To(account, new Passwords(Passwords.Strong), DateTime.UtcNow);
                await database.SaveAsync(Does("account.give-password", account.Id.ToString()), stop);
                await TellAsync(parsed, given, stop);
                return 0;
            }
        );
        return reset;
    }

    private static async Task TellAsync(ParseResult parsed, GivenPassword given, CancellationToken stop)
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
