using OneCommune.Domain;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>The files of ../shared/cases/registers that were once read by halves, called damaged or taken for another.</summary>
public sealed class FilesThatFailed
{
    [Theory]
    [InlineData("03-1904-number.xlsx", "Sheet")]
    [InlineData("14-hidden-sheet-first.xlsx", "2024")]
    [InlineData("15-several-sheets.xlsx", "Huyen Thu Thua, Huyen Can Duoc, Huyen Tan Tru")]
    [InlineData("25-SharedStrings-case.xlsx", "Sheet1")]
    [InlineData("27-workbook2.xlsx", "Sheet1")]
    [InlineData("31-split-rows.xlsx", "Sheet1")]
    [InlineData("57-vni-all.xlsx", "sheet.old-encoding")]
    [InlineData("59-vni-noplace.xlsx", "sheet.old-encoding")]
    [InlineData("64-semi-many-commas.csv", "64-semi-many-commas")]
    [InlineData("68-formula-quotes.csv", "68-formula-quotes")]
    [InlineData("71-html-bom-comment.xls", "sheet.html")]
    [InlineData("103-summary-first.xlsx", "register.which-sheet")]
    [InlineData("111-open-quote.csv", "sheet.open-quote")]
    public void Each_is_read_whole_or_refused(string name, string outcome)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "OneCommune.slnx")))
            root = root.Parent;
        var folder = Path.Combine(root?.FullName ?? "", "..", "shared", "cases", "registers");
        Assert.SkipUnless(Directory.Exists(folder), "no folder ../shared/cases/registers beside this repository");

        Assert.Equal(outcome, Read(Path.Combine(folder, name)));
    }

    /// <summary>The sheets that are read, or the refusal's code.</summary>
    private static string Read(string path)
    {
        try
        {
            using var file = SheetFile.Open(path);
            var source = new RegisterSource(file);
            Assert.Equal(3, source.Rows().Count());
            return string.Join(", ", source.Sheets.Select(sheet => sheet.Name));
        }
        catch (RefusalException refusal)
        {
            return refusal.Code;
        }
    }
}
