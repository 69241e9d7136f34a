using Microsoft.Playwright;
using OneCommune.Web.Demo;
using OneCommune.Web.Tests.Faults;

namespace OneCommune.Web.Tests;

/// <summary>A large file over a slow line that breaks at three fifths: with the page's script only the rest is sent, without it all again.</summary>
public sealed class SendingOverAWeakLine(Chrome chrome)
{
    private const int Size = 20 * 1024 * 1024;

    [Fact]
    public async Task With_the_script_only_the_rest_is_sent()
    {
        using var line = Start();
        var window = await OpenAsync(line, "A1.4", script: true);
        await ChooseAsync(window, "phim-vung-trong.pdf", 1);
        var before = line.Sent;
        line.CutsAfter = Size * 3 / 5;
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();

        await window.Page.Locator(".slices", new() { HasText = "Mất mạng khi gửi phim-vung-trong.pdf" }).WaitForAsync();
        await window.LookAsync("weak-line-waits");
        line.Mend();

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "phim-vung-trong.pdf" }).First.WaitForAsync();
        Assert.Equal("Quay từ vùng trồng.", await WordsAsync(window));
        Assert.InRange(line.Sent - before, Size, Size + (1024 * 1024));
    }

    [Fact]
    public async Task A_page_opened_anew_goes_on_with_the_same_file_where_it_stopped()
    {
        using var line = Start();
        var window = await OpenAsync(line, "A1.5", script: true);
        await ChooseAsync(window, "phim-che-bien.pdf", 2);
        var before = line.Sent;
        line.CutsAfter = Size * 3 / 5;
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await window.Page.Locator(".slices", new() { HasText = "Mất mạng" }).WaitForAsync();
        // Left before the line is back, or it would go on by itself.
        await window.GoAsync("about:blank");
        line.Mend();
        await window.GoAsync(page!);

        await ChooseAsync(window, "phim-che-bien.pdf", 2);
        await window.PressAsync("Lưu");

        await window.ReadsAsync("phim-che-bien.pdf");
        Assert.InRange(line.Sent - before, Size, Size + (1024 * 1024));
    }

    [Fact]
    public async Task Without_a_script_the_form_sends_its_file_itself_and_all_of_it_again()
    {
        using var line = Start();
        var window = await OpenAsync(line, "A1.6", script: false);
        await ChooseAsync(window, "phim-dong-goi.pdf", 3);
        var before = line.Sent;
        line.CutsAfter = Size * 3 / 5;
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await window.Page.WaitForURLAsync("chrome-error://**");
        line.Mend();
        await window.GoAsync(page!);
        await ChooseAsync(window, "phim-dong-goi.pdf", 3);
        await window.PressAsync("Lưu");

        await window.ReadsAsync("phim-dong-goi.pdf");
        Assert.InRange(line.Sent - before, Size * 8L / 5, long.MaxValue);
    }

    private string? page;

    private Relay Start()
    {
        var line = new Relay { Takes = TimeSpan.FromMilliseconds(1) };
        var server = new Uri(chrome.Address);
        line.Start(server.Host, server.Port);
        return line;
    }

    private async Task<Window> OpenAsync(Relay line, string criterion, bool script)
    {
        var window = await chrome.OpenAsync(360, $"http://127.0.0.1:{line.Port}", script);
        await window.SignInAsync("chuthe", DemoCast.Password);
        await window.GoAsync("/lam-viec/ho-so");
        await window.FollowAsync("Gạo thơm Cánh Đồng Sương");
        page = $"{new Uri(window.Page.Url).AbsolutePath}/tieu-chi/{criterion}";
        await window.GoAsync(page);
        return window;
    }

    private static async Task ChooseAsync(Window window, string name, byte which)
    {
        await window.WriteAsync("Mô tả thực tế", "Quay từ vùng trồng.");
        var path = Path.Combine(Directory.CreateTempSubdirectory("onecommune-journey-").FullName, name);
        await using (var file = File.Create(path))
        {
            await file.WriteAsync("%PDF-1.7\n%"u8.ToArray());
            file.WriteByte(which);
            file.SetLength(Size - 7);
            file.Seek(0, SeekOrigin.End);
            await file.WriteAsync("\n%%EOF\n"u8.ToArray());
        }
        await window.Page.SetInputFilesAsync("input[name=Files]", [path]);
    }

    private static Task<string> WordsAsync(Window window) =>
        window.Page.Locator("main form").GetByLabel("Mô tả thực tế").First.InputValueAsync();
}
