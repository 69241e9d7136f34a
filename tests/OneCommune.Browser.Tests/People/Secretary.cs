namespace OneCommune.Web.Tests;

/// <summary>"thuky", the secretary of the council.</summary>
internal sealed class Secretary(Window window)
{
    private string session = "";

    public static async Task<Secretary> ComesAsync(Chrome chrome) => new(await chrome.SignInAsync("thuky", 1280));

    public async Task CallsASessionAsync(string title)
    {
        await window.OpenMenuAsync("Hội đồng");
        await window.FollowAsync("Tạo phiên họp");
        await window.WriteAsync("Tên phiên", title);
        await window.WriteAsync("Ngày họp", "2026-11-16");
        await window.WriteAsync("Nơi họp", "Hội trường UBND tỉnh");
        await window.WriteAsync("Quy chế hội đồng", "Quyết định 88/QĐ-UBND ngày 05/06/2026");
        await window.LookAsync("secretary-new-session");
        await window.PressAsync("Tạo phiên");
        session = new Uri(window.Page.Url).AbsolutePath;
    }

    public async Task InvitesAsync(params (string Name, string Organisation, string Seat)[] members)
    {
        await OpensAsync("Mời thành viên");
        foreach (var (name, organisation, seat) in members)
        {
            await window.PickAsync("Người", name);
            await window.WriteAsync("Cơ quan", organisation);
            await window.PickAsync("Vai trò trong phiên", seat);
            await window.PressAsync("Mời");
        }
        await window.LookAsync("secretary-members");
    }

    public async Task PutsOnTheAgendaAsync(params Candidate[] candidates)
    {
        await OpensAsync("Đưa hồ sơ vào phiên");
        foreach (var candidate in candidates)
            await window.ChooseAsync(candidate.Name);
        await window.LookAsync("secretary-agenda");
        await window.PressAsync("Đưa vào phiên");
    }

    public async Task OpensTheSessionAsync()
    {
        await OpensAsync("Mở phiên");
        await window.LookAsync("secretary-open");
        await window.PressAsync("Mở phiên");
        await window.ReadsAsync("Đang chấm");
    }

    /// <summary>Sees who has closed a sheet, and no member's points.</summary>
    public async Task WatchesAsync(Candidate candidate)
    {
        await window.GoAsync(session);
        await window.FollowAsync(candidate.Name);
        candidate.Result = new Uri(window.Page.Url).AbsolutePath;
        await window.ReadsAsync("Điểm của các thành viên chỉ hiện sau khi vòng chấm kết thúc.");
        await window.LookAsync("secretary-watching");
    }

    public async Task EndsTheRoundAsync(Candidate candidate)
    {
        await window.GoAsync(candidate.Result);
        await window.FollowAsync("Kết thúc vòng chấm");
        await window.LookAsync("secretary-end-round");
        await window.PressAsync("Kết thúc vòng chấm");
    }

    /// <summary>The stars and the mean the page shows, and the line anyone can compute them from.</summary>
    public async Task<(string Stars, string Mean, byte[] Line)> ReadsTheResultAsync(Candidate candidate)
    {
        await window.GoAsync(candidate.Result);
        await window.LookAsync($"secretary-result-{candidate.Set.Number}");
        await window.ReadsAsync("Tính lại từ phiếu: khớp");
        var line = await window.Page.APIRequest.GetAsync(candidate.Result + "/vong-1.jsonl");
        return (
            await window.TextAsync(".figures li:nth-child(1)"),
            await window.TextAsync(".figures li:nth-child(2) b"),
            await line.BodyAsync()
        );
    }

    public async Task ClosesTheSessionAsync()
    {
        await OpensAsync("Kết thúc phiên");
        await window.LookAsync("secretary-close");
        await window.PressAsync("Kết thúc phiên");
        await window.ReadsAsync("Đã kết thúc");
        await window.LookAsync("secretary-closed");
    }

    private async Task OpensAsync(string act)
    {
        await window.GoAsync(session);
        await window.FollowAsync(act);
    }
}
