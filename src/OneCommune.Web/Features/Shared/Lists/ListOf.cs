using Microsoft.AspNetCore.Html;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>
/// A list, said once: its conditions (read by the form as the list is made), its columns and its rows. The page, the count, sort heads,
/// paging, both files, the print-out and what could not be read follow.
/// </summary>
internal abstract class ListOf<TRow>(ListForm form, Database database, Person person) : ShownList(form)
{
    private IReadOnlyList<ListColumn<TRow>> columns = [];
    private IReadOnlyList<TRow> page = [];

    protected Database Database => database;
    protected Person Person => person;
    protected abstract IReadOnlyList<ListColumn<TRow>> Columns { get; }

    /// <summary>The order where none is asked for, as a word of a column: "-ngay".</summary>
    protected abstract string OwnSort { get; }

    public override DateOnly Day => person.Today;

    /// <summary>The day whose units the form offers.</summary>
    protected virtual DateOnly Boundaries => person.Today;

    protected abstract Task<ListRows<TRow>> RowsAsync(CancellationToken stop);

    /// <summary>What the page's rows need beside them, in few questions.</summary>
    protected virtual Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    /// <summary>The lines of a file, where they are others than the rows.</summary>
    protected virtual Task<IAsyncEnumerable<TRow>> FileRowsAsync(ListRows<TRow> rows, CancellationToken stop) =>
        Task.FromResult(rows.All());

    public IReadOnlyList<TRow> Page => page;

    public override IReadOnlyList<(string Head, bool IsMany, string Kind, string? Sort)> Heads =>
        [.. columns.Where(c => c.IsOnPage).Select(c => (c.PageHead, c.IsMany, c.Kind, c.Sort))];

    public override IEnumerable<IEnumerable<IHtmlContent>> Lines =>
        page.Select(row => columns.Where(c => c.IsOnPage).Select(c => c.Shown(row)));

    public override async Task ReadAsync(CancellationToken stop)
    {
        var rows = await OpenAsync(stop);
        Total = await rows.CountAsync(stop);
        page = await rows.PageAsync(stop);
        await PrepareAsync(stop);
        await Form.ReadUnitsAsync(Boundaries, stop);
    }

    public override async Task WriteAsync(HttpContext context, CancellationToken stop)
    {
        var rows = await OpenAsync(stop);
        Query.RefuseUnread();
        await TableFile.WriteAsync(
            context,
            Files.Split('/')[^1],
            [.. columns.Select(c => c.Head)],
            await FileRowsAsync(rows, stop),
            row => columns.Select(c => c.Value(row))
        );
    }

    /// <summary>The rows in the order of the column asked for; the list says what follows where that leaves two equal.</summary>
    protected IOrderedQueryable<TRow> Sorted(IQueryable<TRow> rows)
    {
        var asked = Query.Sort.Length > 0 ? Query.Sort : OwnSort;
        var column = columns.First(c => c.Sort == asked.TrimStart('-'));
        return column.Order!(rows, asked.StartsWith('-'));
    }

    protected static ListColumn<TRow> Text(string head, Func<TRow, string?> value) => new(head, value);

    protected static ListColumn<TRow> Number(string head, Func<TRow, int?> value) =>
        new ListColumn<TRow>(head, row => value(row), "num").OnPage(row => ListCell.Of(value(row)?.ToString("N0")));

    protected static ListColumn<TRow> Date(string head, Func<TRow, DateOnly?> value) =>
        new ListColumn<TRow>(head, row => value(row), "whole").OnPage(row => ListCell.Of(value(row)?.Shown()));

    /// <summary>A moment kept in UTC, told in Vietnam's time.</summary>
    protected static ListColumn<TRow> Moment(string head, Func<TRow, DateTime> value) =>
        new ListColumn<TRow>(head, row => VietnamTime.Local(value(row)), "whole").OnPage(row =>
            ListCell.Of(VietnamTime.Clock(value(row)))
        );

    private async Task<ListRows<TRow>> OpenAsync(CancellationToken stop)
    {
        columns = Columns;
        Query.OwnSort = OwnSort;
        Query.RefuseSortsBut([.. columns.Select(c => c.Sort).OfType<string>()]);
        var rows = await RowsAsync(stop);
        Form.RefuseOthers();
        return rows;
    }
}
