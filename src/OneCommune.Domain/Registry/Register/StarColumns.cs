using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Ranks as columns of their own, "3 sao | 4 sao | 5 sao", one of which is marked in each row.</summary>
internal sealed class StarColumns
{
    private readonly List<(int Index, int Stars, string Heading)> columns = [];

    public IEnumerable<(int Index, string Heading)> Headings => columns.Select(one => (one.Index, one.Heading));

    public void Add(int index, int stars, string heading) => columns.Add((index, stars, heading));

    /// <summary>The rank a heading names and nothing else: "5 sao", "Đạt 4 sao", "★★★"; under a heading of ranks also "3".</summary>
    public static int? Named(string heading, bool isUnderRanks)
    {
        // "Năm đạt sao" is a year, "năm sao" a rank; "Sao (lần 2)" is the rank of the second time.
        var folded = VietnameseText.Fold(heading);
        if (folded is ['n', 'a', 'm', ..] and not "nam sao" || IsTime(folded))
            return null;
        return StarText.TryParse(new(heading), out var stars) && (isUnderRanks || StarText.IsPlain(new(heading)))
            ? stars
            : null;
    }

    private static bool IsTime(string folded) =>
        $" {folded}".Split(" lan ").Skip(1).Any(after => after is [>= '0' and <= '9', ..] or ['h', 'a', 'i', ..]);

    /// <summary>The rank that is marked, as a cell of one column would tell it; what is no mark, or two marks, as written.</summary>
    public Cell Read(SheetRow row)
    {
        var told = new List<string>();
        foreach (var (index, stars, _) in columns)
        {
            var cell = row[index];
            var text = HalfWidth.Of(cell.ToString()).Trim(' ', '-', '–', '.');
            if (text.Length == 0 || Tick.Read(text) == false)
                continue;
            var isMark = Tick.Read(text) == true || (StarText.TryParse(cell, out var written) && written == stars);
            told.Add(isMark ? $"{stars} sao" : $"{stars} sao: {text}");
        }

        return told.Count == 0 ? default : new(string.Join(", ", told));
    }
}
