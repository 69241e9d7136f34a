namespace OneCommune.Web.Tests;

/// <summary>"tinh", the provincial OCOP office.</summary>
internal sealed class ProvincialOffice(Window window)
{
    public static async Task<ProvincialOffice> ComesAsync(Chrome chrome) => new(await chrome.SignInAsync("tinh", 1280));

    public async Task ReceivesAsync(Candidate candidate)
    {
        await window.OpenMenuAsync("Hồ sơ");
        await window.WriteAsync("Tìm sản phẩm, chủ thể, mã số", candidate.Name);
        await window.PressAsync("Lọc");
        await window.LookAsync("province-search");
        await window.FollowAsync(candidate.Name);
        await window.FollowAsync("Tiếp nhận");
        await window.LookAsync("province-receive");
        await window.PressAsync("Tiếp nhận");
        Assert.Matches(@"Tỉnh tiếp nhận\s+số của tỉnh \d+", await window.TextAsync());
    }

    public async Task DraftsADecisionAsync(string submission, params Candidate[] candidates)
    {
        await window.OpenMenuAsync("Quyết định");
        await window.FollowAsync("Soạn quyết định");
        await window.WriteAsync("Ngày quyết định", "2026-11-16");
        await window.WriteAsync("Cơ quan ban hành", "Chủ tịch UBND tỉnh Tây Ninh");
        await window.WriteAsync("Người ký, chức vụ", "Dương Thanh Phước, Phó Chủ tịch");
        await window.WriteAsync("Số tờ trình", submission);
        foreach (var candidate in candidates)
            await window.ChooseAsync(candidate.Name);
        await window.LookAsync("province-decision-draft");
        await window.PressAsync("Lưu quyết định");
        await window.LookAsync("province-decision");
    }

    public async Task SubmitsItAsync()
    {
        await window.FollowAsync("Trình lãnh đạo");
        await window.LookAsync("province-submit");
        await window.PressAsync("Trình lãnh đạo");
        await window.ReadsAsync("Đã trình lãnh đạo.");
    }
}
