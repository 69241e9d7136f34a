using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>What may have been entered twice.</summary>
internal static class DuplicatesRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Registry, DuplicatesList.At, "Nghi trùng", RegisterScope.PersonalReaders)],
        Map = app => app.MapList<DuplicatesList>(DuplicatesList.At).Allow(RegisterScope.PersonalReaders),
        Add = services =>
        {
            services.AddScoped<RecordSides>();
        },
    };
}
