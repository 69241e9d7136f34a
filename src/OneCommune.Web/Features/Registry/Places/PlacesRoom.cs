using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>Communes and provinces of any day.</summary>
internal static class PlacesRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Registry, UnitsList.At, "Đơn vị hành chính", Room.Everybody)],
        Map = app => app.MapList<UnitsList>(UnitsList.At).AllowSignedIn(),
        Search = SearchUnits.AnswerAsync,
    };
}
