using System.Text;
using System.Xml;
using OneCommune.Domain;

namespace OneCommune.Web.Features.Register.Sheets;

/// <summary>The texts a workbook keeps once and names by number.</summary>
internal sealed class SharedStrings
{
    private const int MostCharacters = 48 << 20;
    private const int MostTexts = 4_000_000;
    private readonly List<string> texts = [];

    public SharedStrings(XmlReader? xml)
    {
        if (xml is null)
            return;
        long characters = 0;
        using (xml)
        {
            while (xml.Read())
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                    continue;
                var text = ReadRich(xml);
                texts.Add(text);
                characters += text.Length;
                if (characters > MostCharacters || texts.Count > MostTexts)
                    throw new RefusalException("sheet.too-much");
            }
        }
    }

    public string this[int index] =>
        index >= 0 && index < texts.Count ? texts[index] : throw new InvalidDataException("No such shared text.");

    /// <summary>The text of an element that holds plain or formatted runs (si, is), reading guides left out; leaves the reader at its end.</summary>
    public static string ReadRich(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        string? only = null;
        StringBuilder? several = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                Leave(xml);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var run = ReadText(xml);
                if (only is null)
                    only = run;
                else
                    (several ??= new StringBuilder(only)).Append(run);
            }
        }

        return several?.ToString() ?? only ?? "";
    }

    /// <summary>The text of a simple element; leaves the reader at its end.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
            )
                text = text.Length == 0 ? xml.Value : text + xml.Value;
        }

        return text;
    }

    public static void Leave(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth) { }
    }
}
