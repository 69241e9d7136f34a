using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;

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

    /// <summary>Services of its use cases and of its work in the background.</summary>
    public Action<IServiceCollection> Add { get; init; } = _ => { };

    /// <summary>Addresses that are no pages.</summary>
    public Action<WebApplication> Map { get; init; } = _ => { };
}
