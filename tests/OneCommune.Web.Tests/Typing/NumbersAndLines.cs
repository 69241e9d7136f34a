using System.Text;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Typing;

/// <summary>Amounts, shares and texts of several lines as people type them into forms.</summary>
public sealed class NumbersAndLines(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("1,5 tỷ", "1500000000", "1.500.000.000", "một tỷ năm trăm triệu đồng")]
    [InlineData("1\u00A0500\u202F000đ", "1500000", "1.500.000", "một triệu năm trăm nghìn đồng")]
    [InlineData("−5.000", "-5000", "-5.000", "âm năm nghìn đồng")]
    public async Task An_amount_is_kept_as_meant_and_shown_back_in_words(
        string typed,
        string kept,
        string shown,
        string words
    )
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var page = await scene.Browser.GetAsync($"{scene.Address}/bao-cao/ket-qua");

        var answer = await scene.Browser.SubmitAsync(page, new() { ["profit"] = typed }, "Lưu");

        var again = await scene.Browser.GetAsync($"{scene.Address}/bao-cao/ket-qua");
        Assert.Equal(200, answer.Status);
        Assert.Equal(kept, (await scene.ReadAsync()).Text("profit"));
        Assert.Equal(shown, again.Document.GetElementById("profit")!.GetAttribute("value"));
        Assert.Contains(words, again.Text);
        // A telephone's keys for numbers have no minus.
        Assert.Null(again.Document.GetElementById("profit")!.GetAttribute("inputmode"));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.2.3")]
    [InlineData("1..2")]
    [InlineData("5 .5")]
    public async Task An_amount_without_a_single_reading_is_refused_and_stands_as_typed(string typed)
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var page = await scene.Browser.GetAsync($"{scene.Address}/bao-cao/ket-qua");

        var answer = await scene.Browser.SubmitAsync(page, new() { ["revenue"] = typed }, "Lưu");

        Assert.Equal(422, answer.Status);
        Assert.Contains("1.250.000.000", answer.Text);
        Assert.Equal(typed, answer.Document.GetElementById("revenue")!.GetAttribute("value"));
        Assert.Null((await scene.ReadAsync()).Text("revenue"));
    }

    [Theory]
    [InlineData("0,75")]
    [InlineData("0.75")]
    [InlineData("0,75 %")]
    [InlineData("1")]
    [InlineData("1,0 %")]
    public async Task A_share_where_per_cent_are_asked_is_refused_with_an_example(string typed)
    {
        using var secretary = await app.SignedInAsync(Role.Secretary);
        var form = await secretary.GetAsync("/lam-viec/phien-hop/moi");

        var answer = await secretary.SubmitAsync(
            form,
            new()
            {
                ["Form.Title"] = "Phiên thử",
                ["Form.HeldOn"] = "2026-06-20",
                ["Form.Place"] = "Tân An",
                ["Form.Quorum"] = typed,
            }
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains("Ghi 75 nếu là ba phần tư, 100 nếu là tất cả", answer.Text);
    }

    [Fact]
    public async Task A_comment_of_four_lines_has_four_lines()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 1, "Gạo bốn dòng");

        await room.SaveAsync(room.Members[0], new() { ["nhan-xet"] = "một\r\nhai\r\n\r\nbốn" });

        Assert.Equal("một\nhai\n\nbốn", (await room.HearingAsync()).Sheets[0].Comment);
    }

    [Fact]
    public async Task A_long_name_of_a_file_is_cut_before_a_letter_and_a_quote_in_it_is_a_quote()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var form = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");

        await SendAsync(scene, form, new string('a', 145) + "🌾.pdf", DossierScene.Pdf);
        await SendAsync(scene, form, "giấy %22phép%22.pdf", [.. DossierScene.Pdf, .. "%"u8]);

        Assert.Equal(
            ["giấy \"phép\".pdf", new string('a', 145) + ".pdf"],
            (await scene.ReadAsync()).Evidence.Select(one => one.FileName).OrderDescending(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_command_answers_each_line()
    {
        var (input, output) = (
            new MemoryStream(Encoding.UTF8.GetBytes("{\"text\":\"1,5 triệu\"}\n{\"text\":\"1.5\"}\n")),
            new MemoryStream()
        );

        await Web.Commands.LineByLine.AnswerAsync(input, output, Domain.Money.MoneyLine.Write, default);

        Assert.Equal(
            "{\"dong\":1500000}\n{\"dong\":null,\"reason\":\"groups\"}\n",
            Encoding.UTF8.GetString(output.ToArray())
        );
    }

    private static Task<Page> SendAsync(DossierScene scene, Page form, string name, byte[] bytes) =>
        scene.Browser.SubmitAsync(form, files: ("Files", name, bytes));
}
