using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using OneCommune.Domain;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// The filters, order and page of a list as they stand in the address bar. What cannot be read is left out and told in
/// <see cref="Unread"/>, so that nobody takes an unfiltered list for a filtered one.
/// </summary>
internal sealed class ListQuery(HttpRequest request)
{
    public const int PageSize = 50;
    private const int MostPages = 100_000;
    public const string SortName = "sap-xep";
    public const string PageName = "trang";

    /// <summary>What any list may be asked beside its conditions.</summary>
    private static readonly string[] Common = [PageName, SortName, "in", "lang"];
    private readonly List<string> unread = [];
    private bool isSortUnknown;

    /// <summary>Conditions that could not be read: "ngay=31/02/2024".</summary>
    public IReadOnlyList<string> Unread => unread;

    public int Page => Number(PageName, 1, MostPages) ?? 1;

    /// <summary>Every row on one page without the form, for paper.</summary>
    public bool ForPrint => Is("in");

    /// <summary>What the address bar asks: "ten", or "-ten" for the other way round; empty for the list's own order.</summary>
    public string Sort => isSortUnknown ? "" : Text(SortName, 20);

    /// <summary>The list's own order as a word of <see cref="Sort"/>, so that its column head shows it.</summary>
    public string OwnSort { get; set; } = "";

    public bool Is(string name) => request.Query[name] == "1";

    public string Text(string name, int longest = 100) =>
        Shortened.To(longest, VietnameseText.Tidy(request.Query[name].ToString())).TrimEnd();

    /// <summary>The words asked for, accent-blind; at most eight.</summary>
    public string[] Words(string name) => WordsOf(Text(name));

    public static string[] WordsOf(string typed) =>
        [.. VietnameseText.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8)];

    public DateOnly? Day(string name)
    {
        var text = Text(name);
        if (text.Length == 0)
            return null;
        string[] forms = ["yyyy-MM-dd", "d/M/yyyy"];
        if (DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return Unreadable<DateOnly>(name, text);
    }

    public int? Number(string name, int from, int to)
    {
        var text = Text(name);
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            if (number >= from && number <= to)
                return number;
        return Unreadable<int>(name, text);
    }

    /// <summary>One of an enum's words as the database keeps them: "cooperativeGroup".</summary>
    public T? Word<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name);
        if (text.Length == 0)
            return null;
        if (char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value))
            return value;
        return Unreadable<T>(name, text);
    }

    /// <summary>One of the list's own words, such as "con-han".</summary>
    public T? Word<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = Text(name);
        if (text.Length == 0)
            return null;
        return words.TryGetValue(text, out var value) ? value : Unreadable<T>(name, text);
    }

    /// <summary>One of the list's own words where each has a condition of its own; null where nothing, or no such word, is asked.</summary>
    public string? OneOf(string name, params ReadOnlySpan<string> words)
    {
        var text = Text(name);
        if (text.Length == 0 || words.Contains(text))
            return text.Length == 0 ? null : text;
        Refuse(name);
        return null;
    }

    /// <summary>Tells that a condition was read but means nothing here.</summary>
    public void Refuse(string name) => Unreadable<int>(name, Text(name));

    /// <summary>The condition could not be read and is left out.</summary>
    public bool IsRefused(string name) => unread.Contains(Fault(name, Text(name)));

    /// <summary>Tells of an order that no column has.</summary>
    public void RefuseSortsBut(IReadOnlyCollection<string> words)
    {
        if (Sort.Length == 0 || words.Contains(Sort.StartsWith('-') ? Sort[1..] : Sort))
            return;
        Refuse(SortName);
        isSortUnknown = true;
    }

    /// <summary>Tells of every condition whose name the list does not have.</summary>
    public void RefuseOthers(IReadOnlyCollection<string> names)
    {
        foreach (var name in request.Query.Keys.Except(names).Except(Common))
            Unreadable<int>(Shortened.To(30, VietnameseText.Tidy(name)), Text(name));
    }

    /// <summary>Refuses with "list.unread" where a condition could not be read: a file never holds more than was asked for.</summary>
    public void RefuseUnread()
    {
        if (unread.Count > 0)
            throw new RefusalException("list.unread", string.Join("; ", unread));
    }

    /// <summary>This list with some conditions changed (null takes one away), from its first page unless the page is changed.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in request.Query)
            if (name != PageName && !changes.Any(c => c.Name == name))
                query.Add(name, value.ToString());
        foreach (var (name, value) in changes)
            if (value is not null)
                query.Add(name, value);
        return request.Path + query.ToQueryString().ToString();
    }

    /// <summary>Whatever may change which rows the list has, and their order.</summary>
    public string Conditions =>
        request.Path
        + QueryString.Create(request.Query.Where(one => one.Key is not (PageName or "lang")).OrderBy(one => one.Key));

    /// <summary>The same conditions at another address: "/lam-viec/san-pham.csv".</summary>
    public string At(string path) => path + With(("in", null))[request.Path.ToString().Length..];

    private T? Unreadable<T>(string name, string text)
        where T : struct
    {
        var fault = Fault(name, text);
        if (!unread.Contains(fault))
            unread.Add(fault);
        return null;
    }

    private static string Fault(string name, string text) => $"{name}={text}";
}
