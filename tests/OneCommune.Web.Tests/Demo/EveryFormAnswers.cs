using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneCommune.Web.Demo;

namespace OneCommune.Web.Tests.Demo;

/// <summary>
/// Every form that anybody meets on the way, one of each shape: left empty, with texts far too long, drawn on an older record. It is
/// refused in words beside its fields, in either language, and nothing is changed.
/// </summary>
public sealed partial class EveryFormAnswers(DemoApp app) : IClassFixture<DemoApp>
{
    public static TheoryData<string> People => ["", .. DemoCast.Accounts.Select(a => a.UserName).Where(Differs)];

    [Theory]
    [MemberData(nameof(People))]
    public async Task For(string userName)
    {
        using var browser = new Browser(app.Address);
        if (userName.Length > 0)
            await browser.SignInAsync(userName, DemoCast.Password);
        var wrong = new List<string>();
        foreach (var (address, button) in await FormsAsync(browser, userName))
        {
            wrong.AddRange(await LeftEmptyAsync(browser, address, button));
            wrong.AddRange(await TooLongAsync(browser, address, button));
            wrong.AddRange(await OutrunAsync(browser, address, button));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<List<(string Address, string Button)>> FormsAsync(Browser browser, string userName)
    {
        var waiting = new Queue<string>([userName.Length > 0 ? "/lam-viec" : "/"]);
        var (shapes, known) = (new HashSet<string>(), new HashSet<string>());
        var forms = new List<(string, string)>();
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await browser.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await Page.OfAsync(answer);
            foreach (var form in Forms(page))
                if (ButtonOf(form) is { } button && known.Add(Shape().Replace(page.Path, "*") + button))
                    forms.Add((page.Address.PathAndQuery, button));
            foreach (var link in Links(page))
                if (shapes.Add(Shape().Replace(link.Split('?')[0], "*")))
                    waiting.Enqueue(link);
        }
        return forms;
    }

    private static async Task<IEnumerable<string>> LeftEmptyAsync(Browser browser, string address, string button)
    {
        var page = await browser.GetAsync(address);
        var fields = Texts(page.Form(button)).Where(one => one.Required).ToList();
        if (fields.Count == 0)
            return [];
        var empty = fields.ToDictionary(one => one.Name, _ => (string?)"");
        var answer = await browser.SubmitAsync(page, empty, button);
        var place = Forms(page).Select(ButtonOf).ToList().IndexOf(button);
        var english = await browser.GetAsync(In("en", address));
        var inEnglish = await browser.SubmitAsync(english, empty, ButtonOf(Forms(english).ElementAt(place)));
        await browser.GetAsync(In("vi", address));
        return Refused(answer, $"{address} “{button}” left empty", empty.Keys)
            .Concat(Told(answer).Intersect(Told(inEnglish)).Select(said => $"{address} “{button}” in English: {said}"));
    }

    private static async Task<IEnumerable<string>> TooLongAsync(Browser browser, string address, string button)
    {
        var page = await browser.GetAsync(address);
        var fields = Texts(page.Form(button)).ToList();
        if (fields.Count == 0)
            return [];
        var answer = await browser.SubmitAsync(
            page,
            fields.ToDictionary(one => one.Name, _ => (string?)new string('ă', 20_000)),
            button
        );
        return Refused(answer, $"{address} “{button}” too long", fields.Select(one => one.Name));
    }

    private static async Task<IEnumerable<string>> OutrunAsync(Browser browser, string address, string button)
    {
        var page = await browser.GetAsync(address);
        if (page.Form(button).QuerySelector("input[name=Version]") is not IHtmlInputElement)
            return [];
        // Something is typed: what asks for nothing new is no conflict.
        var typed = Texts(page.Form(button)).Take(1).ToDictionary(one => one.Name, _ => (string?)"Gõ vào đây");
        var answer = await browser.SubmitAsync(page, new(typed) { ["Version"] = "987654" }, button);
        return answer.Status is 409 or 422 ? [] : [$"{address} “{button}” outrun: {answer.Status}"];
    }

    private static IEnumerable<string> Refused(Page answer, string what, IEnumerable<string> wrong)
    {
        if (answer.Status != 422)
            yield return $"{what}: {answer.Status}";
        else if (!Told(answer).Any())
            yield return $"{what}: no word why";
        // Which of name and password is wrong is told to nobody.
        else if (
            answer.Path != "/dang-nhap"
            && wrong.Where(name => !IsMarked(answer, name)).ToList() is { Count: > 0 } unmarked
        )
            yield return $"{what}: {string.Join(", ", unmarked)} not marked";
    }

    /// <summary>The field is, or what has to be said first in its group.</summary>
    private static bool IsMarked(Page answer, string name) =>
        answer
            .Document.QuerySelectorAll($"main [name='{name}']")
            .Any(field =>
                field.GetAttribute("aria-invalid") == "true"
                || field.Closest("fieldset")?.QuerySelector("[aria-invalid=true]") is not null
            );

    private static string In(string language, string address) =>
        $"{address}{(address.Contains('?') ? '&' : '?')}lang={language}";

    private static IEnumerable<string> Told(Page page) =>
        page.Document.QuerySelectorAll("main .error[role=alert] p").Select(Browser.Text);

    private static IEnumerable<(string Name, bool Required)> Texts(IHtmlFormElement form) =>
        form
            .Elements.Where(one =>
                one is IHtmlTextAreaElement
                || one is IHtmlInputElement { Type: "text" or "tel" or "email" or "password" }
            )
            .Select(one => (one.GetAttribute("name") ?? "", one.HasAttribute("required")))
            .Where(one => one.Item1.Length > 0)
            .DistinctBy(one => one.Item1);

    private static IEnumerable<IHtmlFormElement> Forms(Page page) =>
        page
            .Document.QuerySelectorAll<IHtmlFormElement>("main form")
            .Where(form => form.Method == "post" && form.GetAttribute("action") != "/dang-xuat");

    private static string? ButtonOf(IHtmlFormElement form) =>
        form.QuerySelectorAll("button:not([formaction])").Select(Browser.Text).FirstOrDefault(text => text.Length > 0);

    // Members of the council see the same kinds of pages, as do two officers of the province.
    private static bool Differs(string userName) =>
        userName is not ("hoidong2" or "hoidong3" or "hoidong4" or "hoidong5" or "tinh2");

    private static IEnumerable<string> Links(Page page) =>
        page
            .Document.QuerySelectorAll("a[href]")
            .Select(a => new Uri(page.Address, a.GetAttribute("href")))
            .Where(uri => uri.Authority == page.Address.Authority && !uri.Query.Contains("lang="))
            .Select(uri => uri.PathAndQuery);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=^/san-pham/).+|(?<=/chung-nhan/).+|[0-9]+")]
    private static partial Regex Shape();
}
