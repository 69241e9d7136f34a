namespace OneCommune.Web.Tests;

/// <summary>"canboxa", at a desk in the commune's office.</summary>
internal sealed class CommuneOfficer(Window window)
{
    public static async Task<CommuneOfficer> ComesAsync(Chrome chrome) =>
        new(await chrome.SignInAsync("canboxa", 1280));

    /// <summary>Gives it a receipt number and its product a code.</summary>
    public async Task ReceivesAsync(Candidate candidate)
    {
        await window.OpenMenuAsync("Hồ sơ của xã");
        await window.LookAsync("commune-inbox");
        await window.FollowAsync(candidate.Name);
        await window.LookAsync("commune-dossier");
        await window.FollowAsync("Tiếp nhận");
        await window.LookAsync("commune-receive");
        await window.PressAsync("Tiếp nhận");
        Assert.Matches(@"Xã tiếp nhận\s+số của xã \d+-\d+/PĐK-80-\d{5}-2026", await window.TextAsync());
        Assert.Matches(@"Mã số sản phẩm\s+80-\d{5}-\d+-2026", await window.TextAsync());
        await window.LookAsync("commune-received");
    }

    public async Task ChecksTheFourMattersAsync()
    {
        await window.FollowAsync("Kiểm tra bốn nội dung");
        for (var i = 0; i < 4; i++)
        {
            await window.ChooseAsync($"Lines[{i}].Met", "true");
            await window.Page.FillAsync($"[name='Lines[{i}].Text']", "Đúng như hồ sơ, đã xem tại chỗ.");
        }
        await window.LookAsync("commune-check");
        await window.PressAsync("Lưu kết quả");
    }

    public async Task PrintsForm03Async()
    {
        await window.FollowAsync("In Mẫu 03");
        await window.ReadsAsync("Đạt 4/4 nội dung");
        await window.LookAsync("commune-form-03");
        await window.FollowAsync("←");
    }

    public async Task ProposesAsync(string letter)
    {
        await window.FollowAsync("Đề nghị lên tỉnh");
        await window.WriteAsync("Số công văn đề nghị", letter);
        await window.LookAsync("commune-propose");
        await window.PressAsync("Đề nghị lên tỉnh");
        await window.ReadsAsync($"công văn số {letter}");
    }
}
