using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Shopper.Catalogue;

/// <summary>What a visitor asks of the catalogue, by the page's Vietnamese words or the API's English ones.</summary>
internal sealed record CatalogueQuestion(
    string Text,
    int? Stars,
    Sector? Sector,
    string? Unit,
    Standing? State,
    CatalogueOrder Order,
    int Page
)
{
    private const int LongestText = 100;
    private const int MostPages = 1_000_000;

    public static readonly CatalogueQuestion Everything = new("", null, null, null, null, default, 1);

    public static readonly IReadOnlyDictionary<string, Standing> States = new Dictionary<string, Standing>
    {
        ["con-han"] = Standing.InForce,
        ["het-han"] = Standing.Expired,
        ["thu-hoi"] = Standing.Revoked,
        ["inForce"] = Standing.InForce,
        ["expired"] = Standing.Expired,
        ["revoked"] = Standing.Revoked,
    };

    public static readonly IReadOnlyDictionary<string, CatalogueOrder> Orders = new Dictionary<string, CatalogueOrder>
    {
        ["con-han"] = CatalogueOrder.Standing,
        ["ten"] = CatalogueOrder.Name,
        ["sao"] = CatalogueOrder.Stars,
        ["moi"] = CatalogueOrder.Newest,
    };

    public static readonly IReadOnlyDictionary<string, Sector> Sectors = Enum.GetValues<Sector>()
        .ToDictionary(s => s.ToString().ToLowerInvariant());

    public bool IsSearch => SearchText.HasWords(Text);

    /// <summary>Nothing but words is asked: the search alone has the answer.</summary>
    public bool IsSearchOnly => IsSearch && this with { Text = "", Page = 1, Order = default } == Everything;

    /// <exception cref="RefusalException">query.number, query.word, query.long: what cannot be read is named.</exception>
    public static CatalogueQuestion Read(
        string? text,
        string? stars,
        string? sector,
        string? unit,
        string? state,
        string? order,
        string? page
    ) =>
        new(
            Shortened.To(LongestText, VietnameseText.Tidy(text ?? "")).TrimEnd(),
            Number(stars, 3, 5),
            Word(sector, Sectors),
            Short(unit, 10),
            Word(state, States),
            Word(order, Orders) ?? default,
            Number(page, 1, MostPages) ?? 1
        );

    private static string? Short(string? text, int longest)
    {
        text = VietnameseText.Tidy(text ?? "");
        if (text.Length > longest)
            throw new RefusalException("query.long", Shortened.Told(20, text), longest);
        return text.Length == 0 ? null : text;
    }

    private static int? Number(string? text, int from, int to)
    {
        if (Short(text, LongestText) is not { } asked)
            return null;
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            if (number >= from && number <= to)
                return number;
        throw new RefusalException("query.number", asked, from, to);
    }

    private static T? Word<T>(string? text, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Short(text, LongestText) is not { } asked)
            return null;
        return words.TryGetValue(asked, out var value)
            ? value
            : throw new RefusalException("query.word", asked, string.Join(", ", words.Keys));
    }
}

/// <summary>
/// Best: what answers the words best; without words as Standing. Standing: what is in force first, the longest valid before.
/// </summary>
internal enum CatalogueOrder
{
    Best,
    Standing,
    Name,
    Stars,
    Newest,
}
