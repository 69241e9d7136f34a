using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Decisions;

namespace OneCommune.Web.Tests.Papers;

/// <summary>What leaves the printer is an office's paper: in Vietnamese, whatever language the page around it speaks.</summary>
public sealed class PapersAreVietnamese(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_paper_reads_the_same_whoever_asks_in_which_language()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo hai tiếng", 4), ("Gạo bị loại", null));
        await room.WriteSubmitAndSignAsync();
        var (kept, stopped) = (Dossier(0), Dossier(1));
        var certificate = $"/lam-viec/cong-nhan/{(await room.RecognitionAsync())!.Id}/giay-chung-nhan";

        foreach (
            var address in new[]
            {
                $"{kept}/in/mau-01",
                $"{kept}/in/mau-02",
                $"{kept}/in/mau-03",
                $"{kept}/ket-qua",
                $"{stopped}/ket-qua",
                certificate,
                room.Address,
            }
        )
        {
            var vietnamese = await PaperAsync(room.Province, address, "vi");
            var english = await PaperAsync(room.Province, address, "en");
            Assert.NotEmpty(vietnamese);
            Assert.Equal(vietnamese, english);
        }
        foreach (var address in new[] { $"{kept}/in/mau-03", $"{kept}/ket-qua", $"{stopped}/ket-qua", room.Address })
            Assert.Equal(
                await room.Province.Client.GetByteArrayAsync($"{address}?tep=docx&lang=vi"),
                await room.Province.Client.GetByteArrayAsync($"{address}?tep=docx&lang=en")
            );

        string Dossier(int i) => $"/lam-viec/ho-so/{room.Council.Dossiers[i].Id}";
    }

    [Fact]
    public async Task The_page_of_a_notice_tells_its_reader_why_in_the_readers_language()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo lý do", null));
        await room.WriteSubmitAndSignAsync();
        var address = $"/lam-viec/ho-so/{room.Council.Dossiers[0].Id}/ket-qua";

        var page = await room.Province.GetAsync($"{address}?lang=en");

        var told = page.Document.QuerySelector("main .no-print")!.TextContent;
        Assert.Contains("Forged", told);
        Assert.DoesNotContain("Hồ sơ giả", told);
        Assert.DoesNotContain("Forged", page.Document.QuerySelector("main .on-paper")!.TextContent);
    }

    [Fact]
    public async Task An_extract_reads_the_same_too()
    {
        var product = await app.HasStarAsync("Gạo trích hai tiếng", new(2025, 8, 1));
        using var office = await app.SignedInAsync(Role.Province);
        var page = await office.GetAsync($"/lam-viec/san-pham/{product.Id}");
        var address = page.Document.QuerySelector("a[href$='/giay-chung-nhan']")!.GetAttribute("href")!;

        Assert.Equal(await PaperAsync(office, address, "vi"), await PaperAsync(office, address, "en"));
    }

    private static async Task<string> PaperAsync(Browser reader, string address, string language)
    {
        var page = await reader.GetAsync($"{address}?lang={language}");
        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        return string.Join(
            '\n',
            page.Document.QuerySelectorAll(".paper, .on-paper, .certificate").Select(one => one.TextContent)
        );
    }
}
