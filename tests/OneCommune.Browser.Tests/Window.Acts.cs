using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OneCommune.Web.Tests;

/// <summary>What a person does with the page, by the words they read on it.</summary>
public sealed partial class Window
{
    private ILocator Main => Page.Locator("main");

    /// <summary>What the hand did here so far: each press, each field written or ticked, each choice of files.</summary>
    public int Acts { get; private set; }

    /// <summary>How often a page had to come over the network.</summary>
    public int Loads { get; private set; }

    /// <summary>On a phone the menu is unfolded first, then the entry's group, where it stands in one.</summary>
    public async Task OpenMenuAsync(string entry)
    {
        if (Width < 768)
            await ActAsync(Page.Locator(".menu > summary").ClickAsync());
        var words = new Regex($"^{Regex.Escape(entry)}$");
        var link = Page.Locator("header nav a", new() { HasTextRegex = words });
        if (!await link.IsVisibleAsync())
        {
            // Sought within the group: from there its own path up to the head is not seen.
            var within = Page.Locator("a", new() { HasTextRegex = words });
            await ActAsync(Page.Locator("header nav .group", new() { Has = within }).Locator("summary").ClickAsync());
        }
        await ThenThePageComesAsync(() => link.ClickAsync());
    }

    /// <summary>The first link that says so.</summary>
    public Task FollowAsync(string link) =>
        ThenThePageComesAsync(() => Main.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());

    public Task PressAsync(string button) =>
        ThenThePageComesAsync(() =>
            Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync()
        );

    public Task ClickAsync(string selector) => ThenThePageComesAsync(() => Main.Locator(selector).First.ClickAsync());

    public Task WriteAsync(string label, string text) => ActAsync(Main.GetByLabel(label).First.FillAsync(text));

    public Task FillAsync(string field, string text) => ActAsync(Main.Locator($"[name=\"{field}\"]").FillAsync(text));

    /// <summary>A radio button or a box to tick.</summary>
    public Task ChooseAsync(string label) => ActAsync(Main.GetByLabel(label).First.CheckAsync());

    public Task ChooseAsync(string name, string value) =>
        ActAsync(Main.Locator($"input[name=\"{name}\"][value=\"{value}\"]").CheckAsync());

    public Task PickAsync(string label, string option) =>
        ActAsync(Main.GetByLabel(label).SelectOptionAsync(new SelectOptionValue { Label = option }));

    public Task AttachAsync(string field, params FilePayload[] files) =>
        ActAsync(Main.Locator($"input[name=\"{field}\"]").SetInputFilesAsync(files));

    public Task UnfoldAsync(string selector) => ActAsync(Main.Locator(selector).First.ClickAsync());

    /// <summary>All that stands on the page, in one line each.</summary>
    public Task<string> TextAsync() => Main.InnerTextAsync();

    public Task<string> TextAsync(string selector) => Main.Locator(selector).First.InnerTextAsync();

    public async Task ReadsAsync(string text) => Assert.Contains(text, await TextAsync());

    private Task ActAsync(Task act)
    {
        Acts++;
        return act;
    }

    // A click by itself does not wait for the page it leads to.
    private async Task ThenThePageComesAsync(Func<Task> act)
    {
        var come = new TaskCompletionSource();
        void Come(object? sender, IPage page) => come.TrySetResult();
        Page.DOMContentLoaded += Come;
        await ActAsync(act());
        await come.Task.WaitAsync(Patience);
        Loads++;
        Page.DOMContentLoaded -= Come;
    }
}
