using System.Text;
using System.Xml;

namespace OneCommune.Web.Features.Papers;

/// <summary>What people typed or pasted, as a file may hold it.</summary>
internal static class PaperText
{
    /// <summary>As people broke it, without the letters that no XML may hold, which come in with pasted text.</summary>
    public static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(Clean)];

    private static string Clean(string line)
    {
        var kept = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (i + 1 < line.Length && XmlConvert.IsXmlSurrogatePair(line[i + 1], line[i]))
                kept.Append(line[i++]).Append(line[i]);
            else if (XmlConvert.IsXmlChar(line[i]))
                kept.Append(line[i]);
        }
        return kept.ToString();
    }
}
