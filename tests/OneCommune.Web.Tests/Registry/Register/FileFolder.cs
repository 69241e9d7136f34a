using System.Text;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>Files of a test, read as somebody's register would be.</summary>
internal sealed class FileFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onecommune-test-").FullName;

    static FileFolder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The rows of a sheet that hold anything.</summary>
    public List<SheetRow> Rows(byte[] bytes, string name = "so.xlsx", int sheet = 0)
    {
        using var file = Open(bytes, name);
        return [.. file.Rows(sheet)];
    }

    /// <summary>The rows as text, each cell as a person reads it.</summary>
    public List<string> Texts(byte[] bytes, string name = "so.xlsx") =>
        [.. Rows(bytes, name).Select(row => string.Join('|', row.Cells).TrimEnd('|'))];

    public List<string> Texts(string text, string name = "so.csv") => Texts(Encoding.UTF8.GetBytes(text), name);

    /// <summary>Read to its end it is refused, and with a sentence.</summary>
    public RefusalException Refused(string code, byte[] bytes, string name = "so.xlsx")
    {
        var refusal = Assert.Throws<RefusalException>(() => Rows(bytes, name));
        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain(code, Web.Texts.RefusalTexts.Sentence(refusal), StringComparison.Ordinal);
        return refusal;
    }

    public SheetFile Open(byte[] bytes, string name = "so.xlsx")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return SheetFile.Open(path);
    }
}
