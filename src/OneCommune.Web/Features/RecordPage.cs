using Microsoft.AspNetCore.Mvc;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features;

/// <summary>A page about one record that has a version, by its id in the address, of whatever else the page may show.</summary>
/// <param name="type">As the trail calls the record.</param>
/// <param name="room">The record's own page stands below it, at its id.</param>
internal abstract class RecordPage(Database database, Person person, string type, string room)
    : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The record's version the form was drawn on.</summary>
    [BindProperty]
    public long Version { get; set; }

    public string Address => $"{room}/{Id}";

    protected override string Home => Address;

    protected override object? Subject => Id;

    protected Kept Kept(string? act, string to, string? done = null, string? partly = null) =>
        new(act, type, Id, to, done, partly);

    /// <summary>Refuses what was drawn on an older version, naming who changed the record since.</summary>
    protected void RefuseStale() => RefuseStale(Version, Standing!.Value);

    /// <summary>
    /// Changes the record, unless somebody did so since the form was drawn, and goes back to it, saying what <paramref name="change"/>
    /// gives.
    /// </summary>
    protected Task<IActionResult> ChangeAsync(string act, Func<Task<string>> change, CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                RefuseStale();
                return Kept(act, Address, await change());
            },
            stop
        );

    /// <summary>The same, going on to <paramref name="to"/>, or to the record.</summary>
    protected Task<IActionResult> ChangeAsync(
        string act,
        Func<Task> change,
        string? done,
        CancellationToken stop,
        string? to = null
    ) =>
        ChangeAsync(
            async () =>
            {
                RefuseStale();
                await change();
                return Kept(act, to ?? Address, done);
            },
            stop
        );
}
