using OneCommune.Domain.Text;

namespace OneCommune.Web.Outbox;

/// <summary>Who is told of what.</summary>
/// <param name="About">What brought it, by its id: nobody is told of it twice.</param>
/// <param name="Address">Of the matter, in the product.</param>
/// <param name="Accounts">Who is disabled is left out.</param>
/// <param name="Fields">What the kind's text names.</param>
internal sealed record Told(
    NoticeKind Kind,
    string About,
    string Address,
    IEnumerable<Guid> Accounts,
    params (string Name, string? Value)[] Fields
)
{
    /// <summary>What stands where nothing is known.</summary>
    public const string Unknown = "–";

    private const int Longest = 500;

    public IReadOnlyDictionary<string, string> Named { get; } =
        Fields.ToDictionary(field => field.Name, field => Shortened.Told(Longest, field.Value ?? Unknown));
}
