using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Tests.Typing;

/// <summary>Letters that take two places, and none that can be seen, in every address that reads what was typed.</summary>
public sealed class OddLetters(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] Names =
    [
        .. "q so unit dia-chi don-vi trang-thai sap-xep ngay trang loai nganh sao nam hinh-thuc bo ten tu den asOf stars sector state page sort boundaries muc".Split(
            ' '
        ),
    ];

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Province)]
    [InlineData(Role.Auditor)]
    public async Task Where_a_text_is_cut_no_letter_is_cut_in_half(Role? role)
    {
        using var browser = role is { } signed ? await app.SignedInAsync(signed) : app.Visitor;
        var wrong = new List<string>();
        foreach (var length in (int[])[9, 19, 39, 99, 199, 299])
        {
            var text = Uri.EscapeDataString(new string('a', length) + "🌾🌾");
            wrong.AddRange(await FaultsAsync(browser, role, string.Join('&', Names.Select(name => $"{name}={text}"))));
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Province)]
    [InlineData(Role.Auditor)]
    public async Task What_cannot_be_seen_is_no_fault(Role? role)
    {
        using var browser = role is { } signed ? await app.SignedInAsync(signed) : app.Visitor;

        Assert.Empty(await FaultsAsync(browser, role, string.Join('&', Names.Select(name => $"{name}=a%00b%07"))));
        Assert.Empty(await FaultsAsync(browser, role, string.Join('&', Names.Select(name => $"{name}=%ED%A0%BC"))));
    }

    private async Task<List<string>> FaultsAsync(Browser browser, Role? role, string query)
    {
        var faults = new List<string>();
        foreach (var permission in PermissionTable.Of(app.Server))
        {
            if (
                permission.Pattern.RawText!.Contains('{')
                || !permission.Read.Anybody
                || !permission.Read.Includes(role)
            )
                continue;
            using var answer = await browser.Client.GetAsync($"{permission.Pattern.RawText}?{query}");
            // A workbook is packed: its bytes are no letters. The CSV of the same address with the same rows is read here.
            var packed = answer.Content.Headers.ContentType?.MediaType?.EndsWith("sheet") == true;
            var shown = packed ? "" : await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 500 || (shown.Contains('\uFFFD') && !query.Contains("%ED")))
                faults.Add($"{(int)answer.StatusCode} {permission.Pattern.RawText}");
        }
        return faults;
    }
}
