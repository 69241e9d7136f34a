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

    protected override object? Subject => Versions.First == FirstVersion ? Second : First;

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
        Refusals.Demand(nameof(Keep), Keep == First || Keep == Second, "duplicate.choose");
        Refusals.Demand(nameof(Confirmed), Confirmed, "duplicate.confirm");
        Refusals.RefuseIfAny();
        return Keep == First ? (First, Second) : (Second, First);
    }
}
