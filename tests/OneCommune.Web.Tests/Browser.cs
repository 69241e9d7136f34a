using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OneCommune.Web.Tests;

/// <summary>A person at a browser without script: keeps cookies, follows redirects, fills in forms as drawn.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient client;

    public Browser(Uri address) =>
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true, CookieContainer = Cookies })
        {
            BaseAddress = address,
        };

    public Guid AccountId { get; set; }
    public string UserName { get; set; } = "";
    public HttpClient Client => client;
    public System.Net.CookieContainer Cookies { get; } = new();

    public async Task<Page> GetAsync(string address) => await Page.OfAsync(await client.GetAsync(address));

    /// <summary>Enters a name and a password on the sign-in page.</summary>
    public async Task<Page> SignInAsync(string userName, string password) =>
        await SubmitAsync(
            await GetAsync("/dang-nhap"),
            new() { ["UserName"] = userName, ["Password"] = password },
            "Đăng nhập"
        );

    /// <summary>
    /// Submits a form of the page as it was drawn, hidden fields included, with the given values. The form is the one whose
    /// button shows <paramref name="button"/>, else the page's first form with method post that is not signing out.
    /// A value null leaves the field out; files go in <paramref name="files"/> by field name.
    /// </summary>
    public async Task<Page> SubmitAsync(
        Page page,
        Dictionary<string, string?>? values = null,
        string? button = null,
        params (string Field, string Name, byte[] Bytes)[] files
    )
    {
        var form = page.Form(button);
        var fields = Fields(form, button).ToList();
        foreach (var (name, value) in values ?? [])
        {
            fields.RemoveAll(f => f.Key == name);
            if (value is not null)
                fields.Add(new(name, value));
        }
        var action = new Uri(page.Address, Action(form, button) ?? page.Address.PathAndQuery);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = await new FormUrlEncodedContent(fields).ReadAsStringAsync();
            return await GetAsync(action.AbsolutePath + "?" + query);
        }
        using HttpContent content = files.Length > 0 ? Multipart(fields, files) : new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = content };
        request.Headers.Referrer = page.Address;
        return await Page.OfAsync(await client.SendAsync(request));
    }

    /// <summary>A button may send the form elsewhere.</summary>
    private static string? Action(IHtmlFormElement form, string? button) =>
        (
            button is null
                ? null
                : form.QuerySelectorAll("button[formaction]")
                    .FirstOrDefault(b => Text(b).Contains(button, StringComparison.OrdinalIgnoreCase))
                    ?.GetAttribute("formaction")
        ) ?? form.GetAttribute("action");

    public void Dispose() => client.Dispose();

    private static MultipartFormDataContent Multipart(
        List<KeyValuePair<string, string>> fields,
        (string Field, string Name, byte[] Bytes)[] files
    )
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), field, name);
        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form, string? button)
    {
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled"))
                continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "file" }:
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    continue;
                case IHtmlInputElement { Type: "submit" }:
                case IHtmlButtonElement:
                    if (button is not null && Text(element).Contains(button, StringComparison.OrdinalIgnoreCase))
                        yield return new(name, element.GetAttribute("value") ?? "");
                    continue;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    continue;
                case IHtmlSelectElement select:
                    yield return new(name, select.Value ?? "");
                    continue;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    continue;
            }
        }
    }

    public static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What came back: status, address after redirects, and the page as a person reads it.</summary>
public sealed record Page(int Status, Uri Address, IHtmlDocument Document, string Source, HttpResponseMessage Response)
{
    public string Path => Address.AbsolutePath;

    /// <summary>The text of the main part, one space between words.</summary>
    public string Text => Browser.Text(Document.QuerySelector("main") ?? (IElement)Document.DocumentElement);

    public IHtmlFormElement Form(string? button) =>
        Document
            .QuerySelectorAll<IHtmlFormElement>("form")
            .FirstOrDefault(f =>
                button is null
                    ? f.Method == "post" && f.GetAttribute("action") != "/dang-xuat"
                    : f.QuerySelectorAll("button, input[type=submit]")
                        .Any(b => Browser.Text(b).Contains(button, StringComparison.OrdinalIgnoreCase))
            )
        ?? throw new InvalidOperationException($"No form with button “{button}” on {Address}: {Text}");

    internal static async Task<Page> OfAsync(HttpResponseMessage response)
    {
        var source = await response.Content.ReadAsStringAsync();
        return new(
            (int)response.StatusCode,
            response.RequestMessage!.RequestUri!,
            new HtmlParser().ParseDocument(source),
            source,
            response
        );
    }
}
