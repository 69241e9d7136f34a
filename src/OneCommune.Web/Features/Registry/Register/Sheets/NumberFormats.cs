using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>What the formats of a workbook make of a number: a day, a number with leading zeros, or just the number.</summary>
internal sealed partial class NumberFormats
{
    private static readonly SearchValues<char> partsOfDays = SearchValues.Create("dmyhsDMYHS");
    private const int MostFormats = 100_000;
    private const int MostZeros = 20;
    private readonly Dictionary<int, string> codes = [];
    private readonly List<int> styles = [];
    private readonly Dictionary<int, (bool IsDate, int Zeros)> known = [];

    public NumberFormats(XmlReader? xml)
    {
        if (xml is null)
            return;
        using (xml)
        {
            var isCell = false;
            while (xml.Next())
            {
                if (xml.LocalName == "cellXfs")
                    isCell = xml.NodeType == XmlNodeType.Element;
                else if (xml.IsAt("numFmt") && Number(xml.GetAttribute("numFmtId")) is { } id)
                    codes[id] = xml.GetAttribute("formatCode") ?? "";
                else if (isCell && xml.IsAt("xf"))
                    styles.Add(Number(xml.GetAttribute("numFmtId")) ?? 0);
                if (styles.Count > MostFormats || codes.Count > MostFormats)
                    throw new RefusalException("sheet.too-much");
            }
        }
    }

    /// <param name="dayShift">Days between the workbook's way of counting and ours.</param>
    public Cell Show(double number, string? style, int dayShift)
    {
        if (Number(style) is not { } index || index >= styles.Count)
            return Cell.Of(number);
        if (!known.TryGetValue(styles[index], out var format))
            known[styles[index]] = format = Read(styles[index], codes.GetValueOrDefault(styles[index]));
        return Show(number, format.IsDate, format.Zeros, dayShift);
    }

    /// <summary>A number by the code of its format, "0000", which is no date's.</summary>
    public static Cell Show(double number, string? code) => Show(number, isDate: false, Zeros(code ?? ""), dayShift: 0);

    private static Cell Show(double number, bool isDate, int zeros, int dayShift) =>
        isDate ? Cell.OfDay(number + dayShift)
        : zeros > 1 && number is >= 0 and < 1e15 && number == Math.Floor(number)
            ? new(number.ToString(new string('0', zeros), CultureInfo.InvariantCulture))
        : Cell.Of(number);

    private static (bool IsDate, int Zeros) Read(int id, string? code)
    {
        // These ids are the same in every workbook and have no code of their own.
        if (code is null)
            return (id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58), 0);
        var bare = Quoted().Replace(code.Split(';')[0], "");
        return (bare.AsSpan().ContainsAny(partsOfDays), Zeros(bare));
    }

    private static int Zeros(string code) => code.Trim('0').Length == 0 ? Math.Min(code.Length, MostZeros) : 0;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Words in quotes, single characters made plain, and what stands in brackets (a colour, a country, a condition).
    [GeneratedRegex("\"[^\"]*\"|[\\\\_*].|\\[[^\\]]*\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
