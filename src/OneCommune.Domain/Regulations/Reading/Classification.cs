namespace OneCommune.Domain.Regulations.Reading;

/// <summary>Every form has one place in the classification, and every place its form.</summary>
internal static class Classification
{
    public static void Check(Header header, IReadOnlyCollection<ReadSet> sets, PackFaults faults)
    {
        foreach (var same in header.Sectors.GroupBy(sector => sector.Sector.Number).Where(same => same.Skip(1).Any()))
            same.Last().Node.Fault($"số “{same.Key}” trùng", $"number \"{same.Key}\" is used twice");

        foreach (var same in header.Sectors.GroupBy(sector => sector.Sector.Code).Where(same => same.Skip(1).Any()))
            same.Last().Node.Fault($"mã ngành “{same.Key}” trùng", $"sector code \"{same.Key}\" is used twice");

        var groups = header.Sectors.SelectMany(sector => sector.Sector.Groups).ToArray();
        foreach (var same in groups.GroupBy(group => group.Code).Where(same => same.Skip(1).Any()))
            header.Node.Fault($"mã nhóm “{same.Key}” trùng", $"group code \"{same.Key}\" is used twice");

        var placed = groups.SelectMany(group => group.Sets).ToArray();
        foreach (var same in placed.GroupBy(number => number).Where(same => same.Skip(1).Any()))
            header.Node.Fault($"bộ {same.Key} nằm ở hai nhóm", $"set {same.Key} is in two groups");
        foreach (var number in placed.Except(sets.Select(set => set.Number)))
            header.Node.Fault($"bộ {number} không có tệp trong sets/", $"set {number} has no file in sets/");

        foreach (var set in sets.Where(set => !placed.Contains(set.Number)))
            set.Node.Fault($"bộ {set.Number} không thuộc nhóm nào", $"set {set.Number} is in no group");
        foreach (var same in sets.GroupBy(set => set.Number).Where(same => same.Skip(1).Any()))
            same.Last().Node.Fault($"số bộ {same.Key} trùng", $"set number {same.Key} is used twice");
        foreach (var same in sets.GroupBy(set => set.Slug).Where(same => same.Skip(1).Any()))
            same.Last().Node.Fault($"tên tắt “{same.Key}” trùng", $"slug \"{same.Key}\" is used twice");
    }
}
