using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Tests;

/// <summary>"hoidong1" to "hoidong5"; the first holds a phone.</summary>
internal sealed class CouncilMember(Window window, int number)
{
    public static async Task<CouncilMember> ComesAsync(Chrome chrome, int number) =>
        new(await chrome.SignInAsync($"hoidong{number}", number == 1 ? 360 : 1280), number);

    public async Task DeclaresNoConflictAsync(string session)
    {
        await window.OpenMenuAsync("Phiếu chấm");
        await window.LookAsync("member-sheets-before");
        await window.ClickAsync($".panel:has-text('{session}') >> text=Khai báo xung đột lợi ích");
        foreach (var group in await window.Page.Locator("fieldset.criterion").AllAsync())
            await group.GetByLabel("Không có xung đột lợi ích").CheckAsync();
        await window.LookAsync("member-declare");
        await window.PressAsync("Gửi khai báo");
        await window.LookAsync("member-sheets");
    }

    public async Task ScoresAndClosesAsync(Candidate candidate)
    {
        var answers = candidate.ScoredBy(number);
        await window.OpenMenuAsync("Phiếu chấm");
        await window.FollowAsync(candidate.Name);
        await window.LookAsync($"member-sheet-empty-{candidate.Set.Number}");
        foreach (var criterion in candidate.Set.Criteria)
            await window.ChooseAsync($"a[{criterion.Code}]", answers[criterion].ToString());
        await window.PressAsync("Lưu nháp");
        await window.ReadsAsync($"đã lưu {Assessment.Of(answers).Total} điểm");
        await window.LookAsync($"member-sheet-{candidate.Set.Number}");
        await window.PressAsync("Lưu, xem lại và khóa");
        Assert.StartsWith($"{Assessment.Of(answers).Total}", await window.TextAsync(".figures li"));
        await window.LookAsync("member-close");
        await window.PressAsync("Khóa phiếu");
    }
}
