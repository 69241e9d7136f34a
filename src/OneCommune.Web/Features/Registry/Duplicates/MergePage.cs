using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>Two records before they become one: which is kept, what goes over, and the officer's word for it.</summary>
internal abstract class MergePage(Database database, RecordSides sides, Person person) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true)]
    public Guid First { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Second { get; set; }

    /// <summary>The record to be kept.</summary>
    [BindProperty]
    public Guid? Keep { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>Of the two records when the form was drawn.</summary>
    [BindProperty]
    public long FirstVersion { get; set; }

    [BindProperty]
    public long SecondVersion { get; set; }

    public RecordSide One { get; private set; } = null!;
    public RecordSide Other { get; private set; } = null!;

    /// <summary>The versions to be drawn into the form.</summary>
    public (long First, long Second) Versions { get; protected set; }

    /// <summary>What goes over from the record that is not kept, by its id.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<string>> GoesOver { get; protected set; } =
        new Dictionary<Guid, IReadOnlyList<string>>();

    /// <summary>Sent again, the form finds one record where there were two: the one this person merged the other into.</summary>
    protected override async Task<IActionResult> GoneAsync(CancellationToken stop)
    {
        var isOurs =
            HttpMethods.IsPost(Request.Method)
            && Keep is { } kept
            && (kept == First || kept == Second)
            && await IsMergedAsync(kept == First ? Second : First, kept, stop);
        return isOurs ? Redirect(AddressOf(Keep!.Value)) : await base.GoneAsync(stop);
    }

    /// <summary>This person merged the one into the other.</summary>
    protected abstract Task<bool> IsMergedAsync(Guid merged, Guid kept, CancellationToken stop);

    protected abstract string AddressOf(Guid kept);

    protected async Task ReadSidesAsync(bool products, CancellationToken stop)
    {
        var read = await sides.ReadAsync([First, Second], products, stop);
        (One, Other) = (read[First], read[Second]);
    }

    /// <summary>Offers the record that holds more to be kept; of equals people choose.</summary>
    /// <param name="difference">Above 0 where the first holds more.</param>
    protected void Offer(int difference)
    {
        if (HttpMethods.IsGet(Request.Method) && difference != 0)
            Keep = difference > 0 ? First : Second;
    }

    /// <summary>The ids of the record to be kept and of the one that is merged into it, once everything is confirmed.</summary>
    protected (Guid Kept, Guid Merged) Chosen()
    {
        RefuseStale(FirstVersion, Versions.First);
        RefuseStale(SecondVersion, Versions.Second);
        if (Keep != First && Keep != Second)
            throw new RefusalException("duplicate.choose");
        if (!Confirmed)
            throw new RefusalException("duplicate.confirm");
        return Keep == First ? (First, Second) : (Second, First);
    }
}
