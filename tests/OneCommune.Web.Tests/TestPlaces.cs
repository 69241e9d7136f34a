using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Tests;

/// <summary>
/// A small country: before 1 July 2025 Long An (80) with one district of three communes and old Tây Ninh (72) with one; after it the
/// new Tây Ninh (80) with two communes. 28048 and 28051 went whole to 28040; 28054 was split between 28040 and 28060.
/// </summary>
internal static class TestPlaces
{
    private static readonly DateOnly Before = new(2004, 1, 1);
    private static readonly DateOnly Last = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);

    public static async Task AddAsync(Database database)
    {
        var longAn = new AdminUnit(1, "80", "Tỉnh Long An", AdminLevel.Province, null, Before, Last);
        var thuThua = new AdminUnit(2, "801", "Huyện Thử Thừa", AdminLevel.District, longAn, Before, Last);
        var oldTayNinh = new AdminUnit(6, "72", "Tỉnh Tây Ninh", AdminLevel.Province, null, Before, Last);
        var chauThu = new AdminUnit(7, "701", "Huyện Châu Thử", AdminLevel.District, oldTayNinh, Before, Last);
        var tayNinh = new AdminUnit(11, "80", "Tỉnh Tây Ninh", AdminLevel.Province, null, After);
        var dongThap = new AdminUnit(14, "82", "Tỉnh Đồng Tháp", AdminLevel.Province, null, After);
        AdminUnit[] units =
        [
            longAn,
            thuThua,
            new(3, "28048", "Xã Mỹ Thử", AdminLevel.Commune, thuThua, Before, Last),
            new(4, "28051", "Xã Bình Thử", AdminLevel.Commune, thuThua, Before, Last),
            new(5, "28054", "Xã Tân Thử", AdminLevel.Commune, thuThua, Before, Last),
            oldTayNinh,
            chauThu,
            new(8, "25500", "Xã Hòa Thử", AdminLevel.Commune, chauThu, Before, Last),
            tayNinh,
            new(12, "28040", "Xã Thử Thừa", AdminLevel.Commune, tayNinh, After),
            new(13, "28060", "Phường Tân Thử", AdminLevel.Commune, tayNinh, After),
            dongThap,
            new(15, "30100", "Xã Xa Thử", AdminLevel.Commune, dongThap, After),
        ];
        database.Units.AddRange(units);
        (long, long, SuccessionPart)[] successions =
        [
            (1, 11, SuccessionPart.Whole),
            (6, 11, SuccessionPart.Whole),
            (3, 12, SuccessionPart.Whole),
            (4, 12, SuccessionPart.Whole),
            (5, 12, SuccessionPart.Split),
            (5, 13, SuccessionPart.Split),
            (8, 13, SuccessionPart.Whole),
        ];
        foreach (var (old, now, part) in successions)
            database.Successions.Add(new(old, now, After, part));
        foreach (var unit in units)
            database.UnitEquivalents.Add(new() { UnitId = unit.Id, EquivalentId = unit.Id });
        foreach (var (old, now, _) in successions)
        {
            database.UnitEquivalents.Add(new() { UnitId = old, EquivalentId = now });
            database.UnitEquivalents.Add(new() { UnitId = now, EquivalentId = old });
        }
        database.UnitEquivalents.Add(new() { UnitId = 2, EquivalentId = 12 });
        database.UnitEquivalents.Add(new() { UnitId = 2, EquivalentId = 13 });
        database.UnitEquivalents.Add(new() { UnitId = 7, EquivalentId = 13 });
        await database.SaveAsync(
            new Act(DateTime.UnixEpoch, null, "Thử nghiệm", "test", "places.import", "place", "-"),
            default
        );
    }
}
