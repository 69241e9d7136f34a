using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>Communes and provinces of any day.</summary>
internal static class PlacesRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Registry, "/lam-viec/don-vi", "Đơn vị hành chính", Room.Everybody)],
        Map = UnitsCsv.Map,
        Search = SearchUnits.AnswerAsync,
    };
}
