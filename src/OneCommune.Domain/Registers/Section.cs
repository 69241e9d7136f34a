using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registers;

/// <summary>
/// A heading between the products: "I. HUYỆN THỦ THỪA (5 sản phẩm)". A district, a commune or a rank that it names stands for the rows below
/// whose own cell is empty.
/// </summary>
public sealed record Section(string District = "", string Commune = "", string Stars = "")
{
    private static readonly string[] districts = ["huyện", "quận", "thị xã", "tx", "thành phố", "tp"];
    private static readonly string[] communes = ["xã", "phường", "thị trấn", "đặc khu"];

    public static Section None { get; } = new();

    /// <summary>What the section above, and this heading within it, say of the rows below.</summary>
    public Section Then(string heading)
    {
        var named = Named(heading);
        return StarText.IsPlain(new(named)) ? this with { Stars = named }
            : Begins(named, districts) ? this with { District = named, Commune = "" }
            : Begins(named, communes) ? this with { Commune = named }
            : this;
    }

    /// <summary>The text names a unit and can be no product's name beside a producer's empty cell.</summary>
    public static bool NamesUnit(string text)
    {
        var named = Named(text);
        return Begins(named, districts) || Begins(named, communes) || Begins(named, ["tỉnh"]);
    }

    /// <summary>"A. …", "Nhóm thực phẩm", "Các sản phẩm 4 sao", or a unit.</summary>
    public static bool IsHeading(string text) =>
        NamesUnit(text)
        || StarText.IsPlain(new(Named(text)))
        || WithoutLabel(text) != text
        || Begins(text, ["nhóm", "ngành", "lĩnh vực", "sản phẩm", "các sản phẩm", "địa bàn", "danh sách"]);

    /// <summary>"I", "II.", "A", "b)", "1.2": an ordinal that counts sections, not products.</summary>
    public static bool IsLabel(string text)
    {
        var label = text.Trim().TrimEnd('.', ')', ':', '-', '/', ' ');
        return label is [>= 'A' and <= 'Z'] or [>= 'a' and <= 'h']
            || (label.Length is > 0 and <= 6 && label.All(c => c is 'I' or 'V' or 'X'))
            || (label.Length <= 8 && label.Contains('.') && label.All(c => char.IsAsciiDigit(c) || c == '.'));
    }

    /// <summary>"5", "1 sản phẩm", "108 chủ thể": how many, beside the name of a section or a total.</summary>
    public static bool IsCount(string text)
    {
        var words = VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var first, .. var rest]
            && first.All(char.IsAsciiDigit)
            && rest.All(word => word is "san" or "pham" or "sp" or "chu" or "the" or "co" or "so" or "sao" or "ct");
    }

    /// <summary>Without its label before and its count behind: "I. Huyện Thủ Thừa: 5 sản phẩm" → "Huyện Thủ Thừa".</summary>
    private static string Named(string heading)
    {
        var text = WithoutLabel(VietnameseText.Tidy(heading));
        var end = text.IndexOfAny(['(', ':', ';', ',']);
        if (end > 0)
            text = text[..end];
        var dash = text.LastIndexOf(" - ", StringComparison.Ordinal);
        if (dash > 0 && IsCount(text[(dash + 3)..]))
            text = text[..dash];
        return text.Trim(' ', '.', '-', '–');
    }

    /// <summary>"4 sao" begins with no label; "4. Xã Mỹ Lạc" and "IV Xã Mỹ Lạc" do.</summary>
    private static string WithoutLabel(string text)
    {
        var end = text.IndexOfAny([' ', '.', ')', '-', '/', ':']);
        if (end <= 0)
            return text;
        var isNumber = text.AsSpan(0, end).IndexOfAnyExceptInRange('0', '9') < 0;
        return (isNumber ? text[end] == ' ' : !IsLabel(text[..end]))
            ? text
            : text[end..]
                .TrimStart(' ', '.', ')', '-', '–', '/', ':', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }

    private static bool Begins(string text, string[] kinds)
    {
        var opening = new Opening(text);
        foreach (var kind in kinds)
        {
            if (opening.After(kind) is { Length: > 0 })
                return true;
        }

        return false;
    }
}
