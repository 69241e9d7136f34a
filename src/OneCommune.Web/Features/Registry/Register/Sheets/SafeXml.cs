using System.Xml;
using OneCommune.Domain;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>Steps through the XML of a part that may be hostile, or newer than this program.</summary>
internal static class SafeXml
{
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    // A cell lies five elements deep.
    private const int Deepest = 64;

    public static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = false,
        CloseInput = true,
    };

    /// <summary>
    /// As <see cref="XmlReader.Read"/>, without what is written for newer programs beside its like for all (mc:Choice beside mc:Fallback).
    /// Refuses "sheet.too-much" for elements within elements without end.
    /// </summary>
    public static bool Next(this XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
                throw new RefusalException("sheet.too-much");
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Choice", NamespaceURI: Compatibility })
                return true;
            xml.Leave();
        }

        return false;
    }

    public static bool IsAt(this XmlReader xml, string element) =>
        xml.NodeType == XmlNodeType.Element && xml.LocalName == element;

    /// <summary>Goes to the end of the element.</summary>
    public static void Leave(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth) { }
    }

    /// <summary>The text of a simple element; leaves the reader at its end.</summary>
    public static string ReadText(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = "";
        while (xml.Next() && xml.Depth > depth)
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
}
