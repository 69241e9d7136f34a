using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Office.SignIn;

/// <summary>Somebody's phone: it holds the key it was shown and tells the code of the moment.</summary>
internal sealed class Authenticator(TestApp app, string key)
{
    private readonly byte[] bytes = Read(key);

    /// <summary>Sets up the second step as a person does, and keeps the recovery codes it is shown.</summary>
    public static async Task<(Authenticator Phone, string[] Recovery)> SetUpAsync(TestApp app, Browser browser)
    {
        var page = await browser.GetAsync("/tai-khoan/xac-thuc");
        page = await browser.SubmitAsync(page, new() { ["Password"] = TestApp.Password }, "Bắt đầu thiết lập");
        var phone = new Authenticator(app, page.Document.QuerySelector("#key")!.TextContent);
        page = await browser.SubmitAsync(page, new() { ["Code"] = phone.Code }, "Bật xác thực");
        return (phone, [.. page.Document.QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    public string Code => OneTimeCode.At(bytes, OneTimeCode.Step(app.Clock.Now));

    /// <summary>Waits until the phone shows another code.</summary>
    public string NextCode()
    {
        app.Clock.Advance(TimeSpan.FromSeconds(OneTimeCode.StepSeconds));
        return Code;
    }

    private static byte[] Read(string key)
    {
        var bits = string.Concat(
            key.Where(c => c != ' ')
                .Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0'))
        );
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
