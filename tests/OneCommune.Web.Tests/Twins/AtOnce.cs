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
}
