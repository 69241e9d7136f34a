using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Tests.Typing;

/// <summary>Every list of the house asked for all that a list can be asked.</summary>
public sealed class EveryList(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>The page and where its files are.</summary>
    public static readonly TheoryData<string, string> Lists = new()
    {
        { "/lam-viec/phien-hop", "/lam-viec/phien-hop" },
        { "/lam-viec/quyet-dinh", "/lam-viec/quyet-dinh" },
        { "/lam-viec/so", "/lam-viec/so/so-da-gui" },
        { "/lam-viec/san-pham", "/lam-viec/san-pham" },
        { "/lam-viec/chu-the", "/lam-viec/chu-the" },
        { "/lam-viec/cong-nhan", "/lam-viec/cong-nhan" },
        { "/lam-viec/tinh/ho-so", "/lam-viec/tinh/ho-so" },
        { "/lam-viec/xa/ho-so", "/lam-viec/xa/ho-so" },
        { "/lam-viec/nguoi-dung", "/lam-viec/nguoi-dung" },
        { "/lam-viec/don-vi", "/lam-viec/don-vi" },
        { "/lam-viec/trung-lap", "/lam-viec/trung-lap" },
        { "/lam-viec/nhat-ky", "/lam-viec/nhat-ky" },
        { "/lam-viec/viec-nen/tin", "/lam-viec/viec-nen/tin" },
        { "/tai-khoan/thong-bao", "/tai-khoan/thong-bao" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Each_column_that_sorts_does_and_files_follow_the_same_order(string page, string files)
    {
        using var reader = await ReaderAsync(page);
        var heads = (await reader.GetAsync(page)).Document.QuerySelectorAll("th a");

        foreach (var head in heads.Select(one => one.GetAttribute("href")!))
        {
            var sorted = await reader.GetAsync(head);
            Assert.Equal(200, sorted.Status);
            Assert.NotNull(sorted.Document.QuerySelector("th[aria-sort] a"));
            Assert.Null(sorted.Document.QuerySelector("main .warning[role=status]"));
            Assert.Equal(200, (await FileAsync(reader, files + ".csv" + head[head.IndexOf('?')..])).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task What_cannot_be_read_is_told_on_the_page_and_refused_for_a_file(string page, string files)
    {
        using var reader = await ReaderAsync(page);
        var fields = (await reader.GetAsync(page)).Document.QuerySelectorAll(
            "main form[method=get] select, main form[method=get] [type=date], main form[method=get] [type=number], main form[method=get] [type=checkbox]"
        );
        var asked = fields.Select(one => one.GetAttribute("name")!).Append("sap-xep").Append("cai-gi-day");

        foreach (var condition in asked.Select(name => $"{name}=khong-doc-duoc"))
        {
            Assert.Contains(condition.Split('=')[0], (await reader.GetAsync($"{page}?{condition}")).Text);
            foreach (var ending in new[] { ".csv", ".xlsx" })
            {
                var (status, text, _) = await FileAsync(reader, $"{files}{ending}?{condition}");
                Assert.Equal(400, status);
                Assert.Contains(condition.Split('=')[0], text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_page_past_the_end_says_so_and_paper_has_no_form(string page, string _)
    {
        using var reader = await ReaderAsync(page);

        var past = await reader.GetAsync($"{page}?trang=99999");
        Assert.NotNull(past.Document.QuerySelector("main .empty, main .warning[role=status]"));
        Assert.Null((await reader.GetAsync($"{page}?in=1")).Document.QuerySelector("main form.filters, main .filters"));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Files_are_named_after_the_list_and_the_day(string _, string files)
    {
        using var reader = await ReaderAsync(files);

        foreach (var ending in new[] { ".csv", ".xlsx" })
            Assert.Equal(
                $"{files.Split('/')[^1]}-{app.Clock.Today:yyyy-MM-dd}{ending}",
                (await FileAsync(reader, files + ending)).Name
            );
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_page_speaks_English_to_who_reads_it(string page, string _)
    {
        using var reader = await ReaderAsync(page);
        await reader.GetAsync("/lam-viec?lang=en");

        var list = await reader.GetAsync(page);

        Assert.DoesNotContain("Tải tệp", list.Text);
        Assert.DoesNotContain("Bản để in", list.Text);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Files_are_for_whom_the_page_is(string page, string files)
    {
        var table = PermissionTable.Of(app.Server).ToLookup(one => "/" + one.Pattern.RawText!.TrimStart('/'));
        var of = table[page].First().Read;

        foreach (var role in Enum.GetValues<Role>())
        foreach (var ending in new[] { ".csv", ".xlsx" })
            Assert.Equal(of.Includes(role), table[files + ending].Single().Read.Includes(role));
    }

    [Fact]
    public void No_list_is_left_out()
    {
        var known = Lists.Select(one => one.Data.Item2 + ".csv");
        string[] staff = ["/lam-viec", "/tai-khoan"];
        var mapped = PermissionTable
            .Of(app.Server)
            .Select(one => "/" + one.Pattern.RawText!.TrimStart('/'))
            .Where(address => staff.Any(part => address.StartsWith(part, StringComparison.Ordinal)))
            .Where(address => address.EndsWith(".csv", StringComparison.Ordinal) && !address.Contains('{'));

        Assert.Superset(known.ToHashSet(), mapped.ToHashSet());
    }

    private Task<Browser> ReaderAsync(string list) =>
        list.StartsWith("/lam-viec/xa/", StringComparison.Ordinal)
            ? app.SignedInAsync(Role.Commune, "28040")
            : app.SignedInAsync(Role.Province);

    private static async Task<(int Status, string Text, string? Name)> FileAsync(Browser browser, string address)
    {
        using var answer = await browser.Client.GetAsync(address);
        return (
            (int)answer.StatusCode,
            await answer.Content.ReadAsStringAsync(),
            answer.Content.Headers.ContentDisposition?.FileName?.Trim('"')
        );
    }
}
