namespace OneCommune.Domain.Registry.Register;

/// <summary>Reads the sector and the set of one row; a name nobody knows, or a set outside the sector, goes to the note.</summary>
internal sealed class SectorReader(RegisterHeader header, SectorNames sectors)
{
    public NamedSector Read(RowTexts texts, RowRemarks remarks, List<string> notes)
    {
        var sector = Find(RegisterColumn.Sector);
        var set = Find(RegisterColumn.Set);
        if (set is not { } named)
            return sector ?? new(Sector.Unknown);
        if (sector is not { } above || above.Sector == named.Sector)
            return named.Set is null && sector is { Set: not null } ? sector.Value : named;
        remarks.Warn(RegisterColumn.Set, "register.set-outside-sector");
        Keep(RegisterColumn.Set);
        return above;

        NamedSector? Find(RegisterColumn column)
        {
            if (texts.Find(column) is not { } written)
                return null;
            if (sectors.Find(written) is { } found)
                return found;
            remarks.Warn(column, "register.sector");
            Keep(column);
            return null;
        }

        void Keep(RegisterColumn column) => notes.Add($"{header.Heading(column)}: {texts[column]}");
    }
}
