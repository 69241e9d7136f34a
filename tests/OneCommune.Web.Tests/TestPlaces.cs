using OneCommune.Domain.Text;
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
        UnitRow[] units =
        [
            Old(1, "80", "Tỉnh Long An", "province", null, 1),
            Old(2, "801", "Huyện Thử Thừa", "district", 1, 1),
            Old(3, "28048", "Xã Mỹ Thử", "commune", 2, 1),
            Old(4, "28051", "Xã Bình Thử", "commune", 2, 1),
            Old(5, "28054", "Xã Tân Thử", "commune", 2, 1),
            Old(6, "72", "Tỉnh Tây Ninh", "province", null, 6),
            Old(7, "701", "Huyện Châu Thử", "district", 6, 6),
            Old(8, "25500", "Xã Hòa Thử", "commune", 7, 6),
            New(11, "80", "Tỉnh Tây Ninh", "province", null, 11),
            New(12, "28040", "Xã Thử Thừa", "commune", 11, 11),
            New(13, "28060", "Phường Tân Thử", "commune", 11, 11),
            New(14, "82", "Tỉnh Đồng Tháp", "province", null, 14),
            New(15, "30100", "Xã Xa Thử", "commune", 14, 14),
        ];
        database.Units.AddRange(units);
        (long, long, string)[] successions =
        [
            (1, 11, "whole"),
            (6, 11, "whole"),
            (3, 12, "whole"),
            (4, 12, "whole"),
            (5, 12, "split"),
            (5, 13, "split"),
            (8, 13, "whole"),
        ];
        foreach (var (old, now, part) in successions)
            database.Successions.Add(
                new()
                {
                    OldId = old,
                    NewId = now,
                    OnDate = After,
                    Part = part,
                }
            );
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

    private static UnitRow Old(long id, string code, string name, string level, long? parent, long province) =>
        Row(id, code, name, level, parent, province, Before, Last);

    private static UnitRow New(long id, string code, string name, string level, long? parent, long province) =>
        Row(id, code, name, level, parent, province, After, null);

    private static UnitRow Row(
        long id,
        string code,
        string name,
        string level,
        long? parent,
        long province,
        DateOnly from,
        DateOnly? to
    ) =>
        new()
        {
            Id = id,
            Code = code,
            Name = name,
            FoldedName = VietnameseText.Fold(name),
            Level = level,
            ParentId = parent,
            ProvinceId = province,
            ValidFrom = from,
            ValidTo = to,
        };
}
