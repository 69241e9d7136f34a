using Microsoft.AspNetCore.Html;

namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>What the pages draw of a list, whatever its rows are (_ListForm, _ListRows).</summary>
internal abstract class ShownList(ListForm form)
{
    public ListForm Form => form;
    public ListQuery Query => form.Query;

    /// <summary>Where its files are, without .csv and .xlsx.</summary>
    public abstract string Files { get; }

    /// <summary>How many, in Vietnamese with {0}: "{0:N0} hồ sơ".</summary>
    public abstract string Counted { get; }

    /// <summary>The day the list speaks of.</summary>
    public abstract DateOnly Day { get; }

    /// <summary>What else it is of, in the reader's words.</summary>
    public virtual IEnumerable<string> Facts => [];

    /// <summary>What was probably meant by words that find nothing, or only what has them by chance.</summary>
    public virtual string? Suggestion => null;

    /// <summary>What is told where no row is left.</summary>
    public abstract string Empty { get; }

    /// <summary>A wide table, which lies on paper.</summary>
    public virtual bool IsWide => false;
    public int Total { get; protected set; }
    public int Pages => (Total + ListQuery.PageSize - 1) / ListQuery.PageSize;

    /// <summary>More rows than one print-out holds.</summary>
    public bool IsCut => Query.ForPrint && Total > Rows<int>.MostForPrint;

    /// <summary>Columns of the page.</summary>
    public abstract IReadOnlyList<(string Head, bool IsMany, string Kind, string? Sort)> Heads { get; }
    public abstract IEnumerable<IEnumerable<IHtmlContent>> Lines { get; }

    /// <summary>Reads the page that is asked for.</summary>
    public abstract Task ReadAsync(CancellationToken stop);

    /// <summary>Writes all rows, in the form that the address asks for; with "list.unread" none where a condition cannot be read.</summary>
    public abstract Task WriteAsync(HttpContext context, CancellationToken stop);
}
