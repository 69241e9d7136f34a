using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Text;
using static OneCommune.Web.Features.Papers.Word.WordText;

namespace OneCommune.Web.Features.Papers.Word;

/// <summary>A paper for those who edit it: a .docx on A4 with the margins of Decree 30/2020. The same paper gives the same bytes.</summary>
internal static class WordFile
{
    /// <summary>A page of a paper gives it for Word when it is asked with <see cref="Asked"/>: whoever may read the one may have the other.</summary>
    public const string Extension = "docx";
    public const string Asked = $"tep={Extension}";

    // Nothing in the file tells when it was written.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>To be saved under <paramref name="name"/>: "mau-03 Gạo thơm" becomes "mau-03-gao-thom.docx".</summary>
    public static FileContentResult Answer(Paper paper, string name) =>
        new(Write(paper), "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        {
            FileDownloadName = $"{VietnameseText.Slug(name)}.{Extension}",
        };

    public static byte[] Write(Paper paper)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.All();
            main.AddNewPart<HeaderPart>(WordSheet.Head).Header = new(Draft(paper), SheetNumber());
            main.AddNewPart<HeaderPart>(WordSheet.FirstHead).Header = new(Draft(paper));
            main.Document = new(new Body([.. WordBody.Of(paper)]));
            About(package, paper);
        }
        return WithoutTime(file);
    }

    private static Paragraph Draft(Paper paper) =>
        Paragraph(WordStyles.DraftMark, paper.Draft is { } why ? $"DỰ THẢO – {why}" : "");

    private static Paragraph SheetNumber() =>
        Paragraph(WordStyles.SheetNumber, new SimpleField(new Run(new Text("2"))) { Instruction = "PAGE" });

    private static void About(WordprocessingDocument package, Paper paper)
    {
        var part = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(part, "rId2");
        using var xml = XmlWriter.Create(part.GetStream(FileMode.Create));
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteElementString(
            "dc",
            "title",
            dublin,
            $"{paper.Kind}: {string.Join(' ', PaperText.Lines(paper.About))}"
        );
        xml.WriteElementString("dc", "creator", dublin, string.Join(' ', paper.Head.Issuer));
        xml.WriteElementString("dc", "language", dublin, "vi-VN");
        xml.WriteEndElement();
    }

    private static byte[] WithoutTime(MemoryStream file)
    {
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var entry in zip.Entries)
                entry.LastWriteTime = NoTime;
        return file.ToArray();
    }
}
