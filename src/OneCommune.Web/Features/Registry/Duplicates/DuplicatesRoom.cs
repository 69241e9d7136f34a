using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>What may have been entered twice.</summary>
internal static class DuplicatesRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Registry, "/lam-viec/trung-lap", "Nghi trùng", RegisterScope.PersonalReaders)],
        Add = services =>
        {
            services.AddScoped<RecordSides>();
        },
    };
}
