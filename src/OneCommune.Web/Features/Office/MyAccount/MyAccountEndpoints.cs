using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;
using QRCoder;

namespace OneCommune.Web.Features.Office.MyAccount;

internal static class MyAccountEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/tai-khoan/dang-xuat-moi-noi", SignOutEverywhereAsync)
            .AllowSignedIn(beforeSetUp: true, otherwise: "/dang-nhap");
        app.MapGet("/tai-khoan/xac-thuc/ma.svg", DrawOfferedKeyAsync).AllowSignedIn(beforeSetUp: true);
    }

    private static async Task<IResult> SignOutEverywhereAsync(
        HttpContext context,
        Database database,
        Person person,
        CancellationToken stop
    )
    {
        await using var transaction = await database.BeginAsync(stop);
        var account = await database.Users.SingleAsync(a => a.Id == person.AccountId, stop);
        account.SignOutEverywhere();
        await database.SaveAsync(person.Does("account.sign-out-everywhere", "account", account.Id), stop);
        await transaction.CommitAsync(stop);
        await context.SignOutAsync();
        return Results.LocalRedirect("/dang-nhap");
    }

    /// <summary>The QR code of the key being set up, for the phone's camera; never of the key in force.</summary>
    private static async Task<IResult> DrawOfferedKeyAsync(
        Database database,
        AuthenticatorKeys keys,
        Person person,
        CancellationToken stop
    )
    {
        var offered = await database
            .SecondFactors.Where(f => f.AccountId == person.AccountId && f.NewAuthenticatorKey != null)
            .Join(database.Users, f => f.AccountId, a => a.Id, (f, a) => new { f.NewAuthenticatorKey, a.UserName })
            .SingleOrDefaultAsync(stop);
        if (offered is null)
            return Results.NotFound();
        using var code = QRCodeGenerator.GenerateQrCode(
            keys.Address(offered.NewAuthenticatorKey!, offered.UserName!),
            QRCodeGenerator.ECCLevel.M
        );
        using var drawing = new SvgQRCode(code);
        return Results.Bytes(Encoding.UTF8.GetBytes(drawing.GetGraphic(6)), "image/svg+xml");
    }
}
