using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Papers.Word;
using Table = OneCommune.Web.Features.Papers.Table;

namespace OneCommune.Web.Tests.Papers;

/// <summary>The kit alone: what Word is given, and that it is what the Decree asks.</summary>
public sealed class WordFiles
{
    private static readonly string LongName = string.Join(
        ' ',
        Enumerable.Repeat("Hợp tác xã Nông nghiệp Kỹ thuật cao Đường Thượng", 12)
    );

    [Fact]
    public void A_paper_is_a_valid_document_on_A4_with_the_margins_of_the_Decree()
    {
        using var word = Open(WordFile.Write(Report()));
        var section = word.MainDocumentPart!.Document!.Body!.GetFirstChild<SectionProperties>()!;

        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(word)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}")
        );
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.InRange(margin.Left!.Value, 1701u, 1984u);
        Assert.InRange(margin.Right!.Value, 850u, 1134u);
        Assert.InRange(margin.Top!.Value, 1134, 1417);
        var letters = word.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.InnerXml;
        Assert.Contains("Times New Roman", letters);
        Assert.Contains("w:val=\"28\"", letters);
    }

    [Fact]
    public void A_decision_with_its_annex_is_valid_too_and_the_annex_lies()
    {
        var decision = Report() with
        {
            Body = [new Grounds("Chủ tịch", ["Căn cứ một", "Căn cứ hai"], "Quyết định"), new Article(1, "Phê duyệt.")],
            Annex = new("Danh sách", "Kèm theo Quyết định số 1", [.. Report(rows: 9).Body]),
        };

        using var word = Open(WordFile.Write(decision));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(one => one.Description));
        Assert.Equal(
            [(11906u, 16838u), (16838u, 11906u)],
            word.MainDocumentPart!.Document!.Body!.Descendants<PageSize>()
                .Select(one => (one.Width!.Value, one.Height!.Value))
        );
        Assert.Contains(
            "Căn cứ một;Căn cứ hai.QUYẾT ĐỊNH:Điều 1. Phê duyệt.",
            word.MainDocumentPart.Document.InnerText
        );
    }

    [Fact]
    public void The_head_of_a_table_stands_on_every_sheet_and_no_line_of_it_is_parted()
    {
        using var word = Open(WordFile.Write(Report(rows: 60)));
        var lines = word.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>()
            .Single(table => table.Elements<TableRow>().Count() == 61)
            .Elements<TableRow>()
            .ToList();

        Assert.NotNull(lines[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(lines, line => Assert.NotNull(line.TableRowProperties!.GetFirstChild<CantSplit>()));
    }

    [Fact]
    public void The_last_words_or_the_last_line_of_a_table_stay_on_the_sheet_of_the_signature()
    {
        Assert.All(["II. Kiến nghị", "Đề nghị xem xét.", ""], text => Assert.Contains(text, Kept(Report())));
        var tabled = Report(rows: 3) with { Body = [.. Report(rows: 3).Body.SkipLast(2)] };
        Assert.Equal([LongName, "3", "", ""], Kept(tabled));

        static List<string> Kept(Paper paper)
        {
            using var word = Open(WordFile.Write(paper));
            var body = word.MainDocumentPart!.Document!.Body!;
            return [.. body.Descendants<KeepNext>().Select(one => one.Ancestors<Paragraph>().First().InnerText)];
        }
    }

    [Fact]
    public void What_no_XML_may_hold_is_left_out_and_the_rest_stays()
    {
        using var word = Open(WordFile.Write(Report(product: "Gạo\u0001 \u000bST25\uffff \ud800 <&> 🍚")));

        Assert.Contains("Gạo ST25  <&> 🍚", word.MainDocumentPart!.Document!.Body!.InnerText);
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes()
    {
        var first = WordFile.Write(Report());

        Assert.Equal(first, WordFile.Write(Report()));
        Assert.NotEqual(first, WordFile.Write(Report(product: "Gạo khác")));
    }

    [Fact]
    public void A_draft_says_so_on_every_sheet_and_other_papers_do_not()
    {
        string Heads(Paper paper)
        {
            using var word = Open(WordFile.Write(paper));
            return string.Join('|', word.MainDocumentPart!.HeaderParts.Select(part => part.Header!.InnerText));
        }

        Assert.DoesNotContain("DỰ THẢO", Heads(Report()));
        Assert.Equal(2, Heads(Report() with { Draft = "chưa nộp" }).Split("DỰ THẢO – chưa nộp").Length - 1);
    }

    [Theory]
    [InlineData("UBND tỉnh Tây Ninh", "Trần Thị B, Chủ tịch UBND tỉnh", "TM. Ủy ban nhân dân|Chủ tịch")]
    [InlineData(
        "Ủy ban nhân dân tỉnh",
        "Trần Thị B, Phó Chủ tịch UBND tỉnh",
        "TM. Ủy ban nhân dân|KT. Chủ tịch|Phó Chủ tịch"
    )]
    [InlineData("Chủ tịch UBND tỉnh", "Trần Thị B, Phó Chủ tịch", "KT. Chủ tịch|Phó Chủ tịch")]
    [InlineData("Chủ tịch UBND tỉnh", "Trần Thị B, TUQ. Chủ tịch, Giám đốc Sở", "TUQ. Chủ tịch|Giám đốc Sở")]
    [InlineData(
        "Sở Nông nghiệp và Môi trường",
        "Trần Thị B, TL. Giám đốc, Chánh Văn phòng",
        "TL. Giám đốc|Chánh Văn phòng"
    )]
    [InlineData("Sở Nông nghiệp và Môi trường", "Trần Thị B", "")]
    public void Who_signs_for_whom_is_said_as_the_Decree_has_it(string authority, string signer, string lines)
    {
        var signature = Signature.Of(signer, authority);

        Assert.Equal(lines, string.Join('|', signature.Lines));
        Assert.Equal("Trần Thị B", signature.Name);
    }

    private static Paper Report(string product = "Gạo thơm", int rows = 1) =>
        new(Letterhead.OfCommittee("Xã Mỹ Lạc", "BC-UBND", new(2026, 2, 5)), "Báo cáo", "Đánh giá một số nội dung")
        {
            Form = "Mẫu số 03",
            To = "Cơ quan tham mưu quản lý OCOP cấp tỉnh.",
            Body =
            [
                new Sentences("Một câu.\nCâu sau."),
                new Particulars(new Particular("Chủ thể", LongName, "Tên nay"), new Particular("Sản phẩm", product)),
                new Table(
                    [("Nội dung", 5), ("Kết quả", 2)],
                    [.. Enumerable.Range(1, rows).Select(i => new[] { LongName, $"{i}" })]
                ),
                new Heading("II. Kiến nghị"),
                new Sentences("Đề nghị xem xét."),
            ],
            Closing = new(["Như trên", "Lưu: VT"], Signature.OfCommittee("Chủ tịch")),
        };

    private static WordprocessingDocument Open(byte[] file) =>
        WordprocessingDocument.Open(new MemoryStream(file), false);
}
