using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.English;

public sealed class AskingForEnglish(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_officer_turns_to_English_and_keeps_what_was_asked_of_the_page()
    {
        using var officer = await app.SignedInAsync(Role.Province);
        var page = await officer.GetAsync("/lam-viec/san-pham?sao=4&sao=5");

        var english = await officer.GetAsync(
            "/lam-viec/san-pham" + page.Document.QuerySelector("footer a[lang=en]")!.GetAttribute("href")
        );

        Assert.Equal("en", english.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Products", english.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("?sao=4&sao=5&lang=vi", english.Document.QuerySelector("footer a[lang=vi]")!.GetAttribute("href"));
        var menu = english.Document.QuerySelectorAll("nav a").Select(entry => entry.TextContent).ToList();
        Assert.Contains("Producers", menu);
        Assert.Contains("Audit trail", menu);
    }

    [Fact]
    public async Task The_choice_lasts_and_a_saved_change_is_told_in_it()
    {
        using var officer = await app.SignedInAsync(Role.Province);
        var page = await officer.GetAsync("/lam-viec/ngay-nghi?nam=2027&lang=en");

        var answer = await officer.SubmitAsync(
            page,
            new() { ["List"] = "02/09/2027; Quốc khánh; nghỉ" },
            button: "Import the list"
        );

        Assert.Contains("1 day was imported.", answer.Text);
        Assert.Contains("Thursday", answer.Text);
    }
}
