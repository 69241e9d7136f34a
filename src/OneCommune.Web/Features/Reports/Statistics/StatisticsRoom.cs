using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Reports.Statistics;

/// <summary>The figures of a year.</summary>
internal static class StatisticsRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Reports, "/lam-viec/so-lieu", "Số liệu", Roles.Office)],
        Map = app =>
        {
            StatisticsApi.Map(app);
            StatisticsCsv.Map(app);
        },
    };
}
