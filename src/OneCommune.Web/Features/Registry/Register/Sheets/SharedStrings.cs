using System.Text;
using System.Xml;
using OneCommune.Domain;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

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
            while (xml.Next())
            {
                if (!xml.IsAt("si"))
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
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.IsAt("rPh"))
                xml.Leave();
            else if (xml.IsAt("t"))
            {
                var run = xml.ReadText();
                if (only is null)
                    only = run;
                else
                    (several ??= new StringBuilder(only)).Append(run);
            }
        }

        return EscapedText.Read(several?.ToString() ?? only ?? "");
    }
}
