using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Jobs;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features;

/// <summary>
/// What one feature folder brings into the house beside its pages, said in that folder and listed in <see cref="Rooms"/>. What a room
/// does not say, it does not have.
/// </summary>
internal sealed record Room
{
    public static readonly Role[] Everybody = Enum.GetValues<Role>();

    /// <summary>Its entries of the main menu.</summary>
    public MenuEntry[] Menu { get; init; } = [];

    /// <summary>Services of its use cases.</summary>
    public Action<IServiceCollection> Add { get; init; } = _ => { };

    /// <summary>Addresses that are no pages.</summary>
    public Action<WebApplication> Map { get; init; } = _ => { };

    /// <summary>What rows of the trail that its acts leave are about.</summary>
    public SubjectKind[] Subjects { get; init; } = [];

    /// <summary>What waits for a person here, on everybody's first page: where a number tells it.</summary>
    public Func<Database, Person, IEnumerable<Counted>> Counts { get; init; } = (_, _) => [];

    /// <summary>The same where more is to be told, asked by itself.</summary>
    public Func<Database, Person, CancellationToken, Task<IEnumerable<Waiting>>>? Waits { get; init; }

    /// <summary>What it does in the background, at times of its own.</summary>
    public Job[] Jobs { get; init; } = [];

    /// <summary>The kinds of things people are told of here.</summary>
    public NoticeKind[] Notices { get; init; } = [];

    /// <summary>What a pending change of this house gives to tell of them.</summary>
    public Func<Database, Person, LawBook, CancellationToken, IAsyncEnumerable<Told>> Tells { get; init; } =
        (_, _, _, _) => AsyncEnumerable.Empty<Told>();

    /// <summary>What words asked of the whole house find here, of what the person may read; null where it is not theirs to ask.</summary>
    public Func<Asked, CancellationToken, Task<Found?>>? Search { get; init; }
}
