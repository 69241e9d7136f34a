namespace OneCommune.Web.Tests.Twins;

/// <summary>The same form, sent six times before the first answer comes: somebody presses a button again on a slow line.</summary>
internal static class AtOnce
{
    public static async Task<Page[]> SubmitSixTimesAsync(
        this Browser browser,
        Page form,
        Dictionary<string, string?> values,
        string? button = null
    ) => await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.SubmitAsync(form, values, button)));

    /// <summary>Every answer is the same page.</summary>
    public static string TheOnePath(this Page[] answers)
    {
        Assert.All(answers, answer => Assert.True(answer.Status == 200, answer.Text));
        return Assert.Single(answers.Select(answer => answer.Path).Distinct());
    }

    /// <summary>
    /// What is said once travels in a cookie. Six answers at once share one browser's cookies, so that one may read what was meant for
    /// another; a press after the other is told each time (<see cref="TheKeptAnswer"/>).
    /// </summary>
    public static void AtLeastOneSays(this Page[] answers, string words) =>
        Assert.Contains(answers, answer => answer.Text.Contains(words, StringComparison.Ordinal));
}
