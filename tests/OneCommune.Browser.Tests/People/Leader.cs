using System.Diagnostics;

namespace OneCommune.Web.Tests;

/// <summary>"lanhdao", who signs.</summary>
internal sealed class Leader(Window window)
{
    public static async Task<Leader> ComesAsync(Chrome chrome) => new(await chrome.SignInAsync("lanhdao", 1280));

    public async Task SignsAsync(string submission, string number)
    {
        await window.OpenMenuAsync("Quyết định");
        await window.FollowAsync(submission);
        await window.FollowAsync("Xem và ký");
        await window.WriteAsync("Số quyết định", number);
        await window.LookAsync("leader-sign");
        await window.PressAsync("Ký quyết định");
        await window.LookAsync("leader-signed");
    }

    /// <summary>The paper, and the address a telephone reads off it.</summary>
    public async Task<string> OpensTheCertificateAsync(Candidate candidate)
    {
        await window.ClickAsync($"tr:has-text('{candidate.Name}') >> text=Xem, in");
        await window.LookAsync($"leader-certificate-{candidate.Set.Number}");
        var address = await ScanAsync();
        await window.ReadsAsync(address);
        await window.Page.GoBackAsync();
        return address;
    }

    private async Task<string> ScanAsync()
    {
        var picture = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        try
        {
            await window.Page.Locator("figure img").ScreenshotAsync(new() { Path = picture });
            using var zbar = Process.Start(
                new ProcessStartInfo("zbarimg", ["--raw", "--quiet", picture])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            var text = await zbar.StandardOutput.ReadToEndAsync();
            await zbar.WaitForExitAsync();
            return text.TrimEnd();
        }
        finally
        {
            File.Delete(picture);
        }
    }
}
