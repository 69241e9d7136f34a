namespace OneCommune.Web.Tests;

/// <summary>"kiemtra", who reads everything and changes nothing.</summary>
internal sealed class Auditor(Window window)
{
    public static async Task<Auditor> ComesAsync(Chrome chrome) => new(await chrome.SignInAsync("kiemtra", 1280));

    public async Task FindsTheTrailWholeAsync()
    {
        await window.OpenMenuAsync("Việc của tôi");
        await window.FollowAsync("Kiểm tra nhật ký còn nguyên vẹn");
        await window.ReadsAsync("Nhật ký nguyên vẹn");
        await window.LookAsync("auditor-whole");
    }

    /// <summary>Every step of a dossier left a line, with who took it: those before the council and those after it too.</summary>
    public async Task FollowsTheDossierAsync(Candidate candidate, params string[] people)
    {
        await window.GoAsync("/lam-viec/nhat-ky");
        await window.WriteAsync("Mã đối tượng", candidate.Dossier.Split('/')[^1]);
        await window.PressAsync("Lọc");
        await window.LookAsync("auditor-trail");
        var read = await window.TextAsync();
        while (await window.Page.Locator("a[rel=next]").IsVisibleAsync())
        {
            await window.ClickAsync("a[rel=next]");
            read += await window.TextAsync();
        }
        foreach (var person in people)
            Assert.Contains(person, read);
        await window.ClickAsync("tbody tr td a");
        await window.LookAsync("auditor-entry");
    }
}
