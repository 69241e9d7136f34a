using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OneCommune.Web.Tests;

/// <summary>What leaves the printer: sheets of A4, nothing beyond their edge.</summary>
public sealed partial class PrintingOnPaper(Chrome chrome)
{
    // Between the margins of 10 mm, at 96 px an inch.
    private const int Lying = 1046;
    private const int Standing = 717;
    private const string A4Lying = "841 × 594";
    private const string A4Standing = "594 × 841";

    [Fact]
    public async Task A_certificate_is_one_lying_sheet_however_long_its_names()
    {
        var window = await chrome.SignInAsync("tinh", 1280);
        await window.GoAsync("/lam-viec/cong-nhan");
        await window.ClickAsync("tbody a[href^='/lam-viec/san-pham/']");
        await window.ClickAsync("a[href$='/giay-chung-nhan']");

        Assert.Equal([A4Lying], await SheetsAsync(window));
        await window.Page.EvaluateAsync(
            """
            () => {
              document.querySelector('.certificate').classList.add('wordy');
              document.querySelector('.certificate .product').textContent = 'Bột ngũ cốc nảy mầm '.repeat(10);
              document.querySelectorAll('.certificate dd').forEach((dd, i) => { if (i < 2) dd.textContent = 'Hợp tác xã Nông nghiệp '.repeat(9); });
            }
            """
        );
        Assert.Equal([A4Lying], await SheetsAsync(window));
    }

    [Theory]
    [InlineData("/lam-viec/san-pham?in=1", Lying)]
    [InlineData("/lam-viec/chu-the?in=1", Lying)]
    [InlineData("/lam-viec/cong-nhan?in=1", Lying)]
    [InlineData("/lam-viec/tinh/ho-so?in=1", Lying)]
    [InlineData("/lam-viec/so-lieu?in=1", Standing)]
    public async Task A_list_and_the_figures_lose_no_column(string address, int width)
    {
        var window = await chrome.SignInAsync("tinh", width);
        await window.GoAsync(address);

        var size = width == Lying ? A4Lying : A4Standing;
        Assert.All(await SheetsAsync(window), sheet => Assert.Equal(size, sheet));
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var beyond = await window.Page.EvaluateAsync<int>(
            "Math.max(...[document.documentElement, ...document.querySelectorAll('.scroll')].map(e => e.scrollWidth - e.clientWidth))"
        );
        Assert.True(beyond <= 0, $"{address} is cut by {beyond} px");
    }

    [Theory]
    [InlineData("/in/mau-01")]
    [InlineData("/in/mau-02")]
    [InlineData("/in/mau-03")]
    [InlineData("/ket-qua")]
    public async Task A_paper_parts_no_heading_from_its_text_no_line_of_a_table_and_no_signature(string paper)
    {
        var window = await chrome.SignInAsync("tinh", Standing);
        await window.GoAsync("/lam-viec/tinh/ho-so?trang-thai=Recognised");
        var dossier = await window.Page.GetAttributeAsync("tbody a", "href");
        await window.GoAsync(dossier + paper);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var parted = await window.Page.EvaluateAsync<string[]>(
            """
            () => [['h1, h2, h3', 'breakAfter', 'avoid'], ['tr, .signature, .closing', 'breakInside', 'avoid'],
                ['.signature, .together', 'breakBefore', 'avoid'], ['thead', 'display', 'table-header-group']]
              .flatMap(([what, rule, value]) => [...document.querySelectorAll('main :is(' + what + ')')]
                .filter(e => e.checkVisibility() && getComputedStyle(e)[rule] !== value)
                .map(e => rule + ' ' + e.outerHTML.slice(0, 60)))
            """
        );

        Assert.Empty(parted);
        Assert.All(await SheetsAsync(window), sheet => Assert.Equal(A4Standing, sheet));
    }

    [Fact]
    public async Task A_decision_stands_and_its_annex_lies_behind_it()
    {
        var window = await chrome.SignInAsync("tinh", 1280);
        await window.GoAsync("/lam-viec/quyet-dinh");
        await window.ClickAsync("tbody a[href^='/lam-viec/quyet-dinh/']");

        Assert.Equal([A4Standing, A4Lying], await SheetsAsync(window));
    }

    /// <summary>Width and height of each sheet, in whole points.</summary>
    private static async Task<List<string>> SheetsAsync(Window window)
    {
        var pdf = Encoding.Latin1.GetString(await window.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        return [.. Sheet().Matches(pdf).Select(match => $"{match.Groups["width"]} × {match.Groups["height"]}")];
    }

    [GeneratedRegex(@"/MediaBox \[0 0 (?<width>\d+)[.\d]* (?<height>\d+)")]
    private static partial Regex Sheet();
}
