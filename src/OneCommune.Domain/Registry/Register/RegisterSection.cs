using System.Buffers;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// A heading between the products: "I. HUYỆN THỦ THỪA (5 sản phẩm)". A district, a commune or a rank that it names stands for the rows below
/// whose own cell is empty; a state is held against what they say.
/// </summary>
public sealed record RegisterSection(string District = "", string Commune = "", string Stars = "", string State = "")
{
    private static readonly string[] districts = ["huyện", "quận", "thị xã", "tx", "thành phố", "tp"];
    private static readonly string[] communes = ["xã", "phường", "thị trấn", "đặc khu"];

    private static readonly SearchValues<char> labelEnds = SearchValues.Create(" .)-–/:0123456789");
    private static readonly string[] ranks = ["sao", "phan hang", "xep hang", "hang", "tiem nang"];

    private static readonly string[] openings =
    [
        .. (
            "nhóm,ngành,lĩnh vực,địa bàn,danh sách,các,khu vực,đơn vị,đợt,năm,quý,cấp,hạng,chủ thể,tỉnh,toàn tỉnh,phụ lục,phân hạng,thu hồi,đã thu hồi,bị thu hồi,hết hạn,đã hết hạn,hết hiệu lực,"
            + "tạm dừng,tạm ngừng,tạm ngưng,ngừng sản xuất,ngưng sản xuất,ngừng hoạt động,ngưng hoạt động,dừng sản xuất,không còn,chưa công nhận,tiềm năng"
        ).Split(','),
        .. "đạt,ocop,tiềm năng,chưa,đã,được,đề nghị,công nhận,của,thuộc,cấp,nhóm,ngành,xếp hạng,phân hạng,khác,hết hạn,mới,bị,còn,sắp,hết,không,tạm,ngừng,ngưng,dừng,rút,xin rút,thu hồi"
            .Split(',')
            .Select(next => $"sản phẩm {next}"),
    ];

    // The sectors of the programme and the legal forms, by which lists are parted too.
    private static readonly HashSet<string> whole =
    [
        .. (
            "san pham,san pham ocop,thuc pham,do uong,duoc lieu,thao duoc,duoc lieu va san pham tu duoc lieu,san pham tu duoc lieu,hang thu cong my nghe,"
            + "thu cong my nghe,thu cong my nghe trang tri,sinh vat canh,dich vu du lich,du lich,luu niem noi that trang tri,vai va may mac,vai may mac,"
            + "dich vu du lich cong dong du lich sinh thai va diem du lich,du lich cong dong,doanh nghiep,cong ty,hop tac xa,htx,to hop tac,"
            + "ho kinh doanh,ho gia dinh,ho san xuat,co so,co so san xuat,trang trai"
        ).Split(','),
    ];

    private static readonly string[] states = ["đã", "đang", "bị", "tạm", "chưa", "không"];

    public static RegisterSection None { get; } = new();

    /// <summary>What the section above, and this heading within it, say of the rows below.</summary>
    public RegisterSection Then(string heading)
    {
        var named = Named(heading);
        if (StateWords.Are(heading))
            return this with { State = VietnameseText.Tidy(heading) };
        return StarText.IsPlain(new(named)) ? this with { Stars = named }
            : Begins(named, districts) ? this with { District = named, Commune = "" }
            : Begins(named, communes) ? this with { Commune = named }
            : this;
    }

    /// <summary>The same, of a heading that names a unit by its bare name.</summary>
    public RegisterSection Then(RegisterSection bare) =>
        bare.District.Length > 0 ? this with { District = bare.District, Commune = "" }
        : bare.Commune.Length > 0 ? this with { Commune = bare.Commune }
        : this;

    /// <summary>The text names a unit and can be no product's name beside a producer's empty cell.</summary>
    public static bool NamesUnit(string text)
    {
        var named = Named(text);
        return Begins(named, districts) || Begins(named, communes) || Begins(named, ["tỉnh"]);
    }

    /// <summary>"Nhóm thực phẩm", "Các sản phẩm 4 sao", a unit, a sector, or any name with a count of products behind it.</summary>
    public static bool IsHeading(string text)
    {
        if (RowInOneCell.Is(text))
            return false;
        var named = Named(text);
        return NamesUnit(text)
            || StarText.IsPlain(new(named))
            || Array.Exists(openings, opening => new Opening(named).After(opening) is not null)
            || whole.Contains(VietnameseText.Fold(named))
            || (StateWords.Are(named) && Array.Exists(states, opening => new Opening(named).After(opening) is not null))
            || (Counted(text) is { } count && count.Any(char.IsLetter) && IsCount(count));
    }

    /// <summary>"DANH SÁCH SẢN PHẨM …": another list, to which nothing above belongs.</summary>
    public static bool BeginsList(string heading)
    {
        var opening = new Opening(Named(heading));
        return (opening.After("danh sách") ?? opening.After("phụ lục") ?? opening.After("biểu")) is not null;
    }

    /// <summary>Names a rank or says that there is none: "Sản phẩm 4 sao", "Sản phẩm tiềm năng, chưa phân hạng".</summary>
    public static bool TellsRank(string heading)
    {
        var folded = VietnameseText.Fold(heading);
        return StarText.IsPlain(new(Named(heading)))
            || Array.Exists(ranks, word => $" {folded} ".Contains($" {word} ", StringComparison.Ordinal));
    }

    /// <summary>"(5 sản phẩm)", ": 02 SP": what stands behind a name.</summary>
    private static string? Counted(string text)
    {
        var start = text.AsSpan().LastIndexOfAny("(:-–");
        return start > 0 ? text[(start + 1)..].Trim(' ', ')', '.') : null;
    }

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
    internal static string Named(string heading)
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
    private static string WithoutLabel(string text) => text[LabelLength(text)..];

    /// <summary>The label before a heading, without its sign: "II. Xã Mỹ Lạc" → "II"; "" where there is none.</summary>
    public static string Label(string heading)
    {
        var text = VietnameseText.Tidy(heading);
        return text[..LabelLength(text)].Trim(' ', '.', ')', '-', '–', '/', ':');
    }

    private static int LabelLength(string text)
    {
        var end = text.IndexOfAny([' ', '.', ')', '-', '/', ':']);
        if (end <= 0)
            return 0;
        var isNumber = text.AsSpan(0, end).IndexOfAnyExceptInRange('0', '9') < 0;
        if (isNumber ? text[end] == ' ' : !IsLabel(text[..end]))
            return 0;
        var rest = text.AsSpan(end).IndexOfAnyExcept(labelEnds);
        return rest < 0 ? text.Length : end + rest;
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
