using System.Linq.Expressions;
using Microsoft.AspNetCore.Html;

namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>One column of a list: what it says of a row in a file, and on the page where that says it otherwise.</summary>
/// <param name="head">In Vietnamese.</param>
/// <param name="value">A text in Vietnamese, a number, a day or a moment (UTC).</param>
/// <param name="kind">Class of its cells: "num", "whole", or none.</param>
internal sealed class ListColumn<TRow>(string head, Func<TRow, object?> value, string kind = "")
{
    public string Head { get; } = head;
    public string Kind => kind;

    /// <summary>Where the page is short of room.</summary>
    public string PageHead { get; private set; } = head;
    public Func<TRow, object?> Value => value;
    public Func<TRow, IHtmlContent> Shown { get; private set; } = row => ListCell.Of(value(row)?.ToString());
    public bool IsOnPage { get; private set; } = true;

    /// <summary>The head names many of what it counts.</summary>
    public bool IsMany { get; private set; }

    /// <summary>The word for it in the address bar: "ten", or "-ten" downwards.</summary>
    public string? Sort { get; private set; }

    /// <summary>Puts rows in its order, downwards or not; null where the list sorts by itself.</summary>
    public Func<IQueryable<TRow>, bool, IOrderedQueryable<TRow>>? Order { get; private set; }

    public ListColumn<TRow> OnPage(Func<TRow, IHtmlContent> cell)
    {
        Shown = cell;
        return this;
    }

    public ListColumn<TRow> Headed(string onPage)
    {
        PageHead = onPage;
        return this;
    }

    public ListColumn<TRow> OnlyInFile(bool isSo = true)
    {
        IsOnPage = !isSo;
        return this;
    }

    public ListColumn<TRow> Many()
    {
        IsMany = true;
        return this;
    }

    public ListColumn<TRow> SortedBy(string word)
    {
        Sort = word;
        return this;
    }

    public ListColumn<TRow> SortedBy<TKey>(string word, Expression<Func<TRow, TKey>> key)
    {
        Order = (rows, isDown) => isDown ? rows.OrderByDescending(key) : rows.OrderBy(key);
        return SortedBy(word);
    }
}
