using System.Net;
using DocumentFormat.OpenXml.Packaging;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Decisions;
using OneCommune.Web.Tests.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Papers;

public sealed class PapersForWord(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Form_03_goes_to_Word_with_the_names_of_the_lodging_for_those_who_may_read_it()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Gạo Word khi nộp");
        await scene.ProposedAsync();
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(scene.Product.Id, "Gạo Word sau nộp");
        var address = $"{scene.Address}/in/mau-03";

        var page = await office.GetAsync(address);
        Assert.Equal("?tep=docx", page.Document.QuerySelector("a[href*='docx']")!.GetAttribute("href"));
        var text = await TextAsync(office, address);

        Assert.Contains("Gạo Word khi nộp (nay là Gạo Word sau nộp)", text);
        Assert.Contains("Mẫu số 03", text);
        Assert.Contains("TM. ỦY BAN NHÂN DÂN", text);
        foreach (var line in page.Document.QuerySelectorAll(".paper :is(h2, td, dd, .words)"))
            Assert.Contains(line.TextContent.Split("nay là")[0].Trim(), text);

        using var neighbour = await app.SignedInAsync(Role.Commune, "28060");
        Assert.Equal(404, (await neighbour.GetAsync($"{address}?tep=docx")).Status);
        Assert.Equal(403, (await scene.Browser.GetAsync($"{address}?tep=docx")).Status);
    }

    [Fact]
    public async Task A_notice_goes_to_Word_once_it_is_signed_and_never_to_a_stranger()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo Word công nhận", 3), ("Gạo Word loại", null));
        using var producer = await app.SignedInAsync(room.Council.Dossiers[0].ProducerId);
        await room.WriteAsync();
        await room.SubmitAsync();
        var address = $"/lam-viec/ho-so/{room.Council.Dossiers[0].Id}/ket-qua";
        Assert.Equal(404, (await producer.GetAsync($"{address}?tep=docx")).Status);
        await room.SignAsync();

        var text = await TextAsync(producer, address);
        Assert.Contains("Gạo Word công nhận", text);
        Assert.Contains($"Quyết định số {room.Number}", text);
        Assert.Contains("Yêu cầu tối thiểu chưa đạt", text);
        Assert.DoesNotContain("Người thử nghiệm", text);

        using var stranger = await app.SignedInAsync(Role.Commune, "28060");
        Assert.Equal(404, (await stranger.GetAsync($"{address}?tep=docx")).Status);
    }

    [Fact]
    public async Task A_decision_goes_to_Word_as_a_draft_until_it_is_signed_with_what_it_recognises_as_annex()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo phụ lục", 4), ("Gạo ngoài phụ lục", null));
        await room.WriteAsync();
        await room.SubmitAsync();

        var draft = await TextAsync(room.Leader, room.Address);
        Assert.Contains("Căn cứ Quyết định 26/2026/QĐ-TTg;", draft);
        Assert.Contains("Theo đề nghị tại Tờ trình số 120/TTr-SNNMT.QUYẾT ĐỊNH:", draft);
        Assert.Contains("Điều 1. Phê duyệt kết quả đánh giá, phân hạng và công nhận 1 sản phẩm OCOP", draft);
        Assert.Contains("- Như Điều 4;- Lưu: VT.", draft);
        Assert.Contains("PHỤ LỤC", draft);
        Assert.Contains("Gạo phụ lục", draft);
        Assert.DoesNotContain("Gạo ngoài phụ lục", draft);
        Assert.Contains("DỰ THẢO – chưa ký", await HeadAsync(room));
        await room.SignAsync();

        Assert.DoesNotContain("DỰ THẢO", await HeadAsync(room));
        Assert.Contains($"Kèm theo Quyết định số {room.Number}", await TextAsync(room.Leader, room.Address));
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        Assert.Equal(403, (await commune.GetAsync($"{room.Address}?tep=docx")).Status);
    }

    private static async Task<string> HeadAsync(DecisionRoom room)
    {
        await using var file = await room.Leader.Client.GetStreamAsync($"{room.Address}?tep=docx");
        using var whole = new MemoryStream();
        await file.CopyToAsync(whole);
        using var word = WordprocessingDocument.Open(whole, false);
        return string.Concat(word.MainDocumentPart!.HeaderParts.Select(part => part.Header!.InnerText));
    }

    private static async Task<string> TextAsync(Browser reader, string address)
    {
        using var answer = await reader.Client.GetAsync($"{address}?tep=docx");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith(".docx", answer.Content.Headers.ContentDisposition!.FileName);
        using var word = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        return word.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
