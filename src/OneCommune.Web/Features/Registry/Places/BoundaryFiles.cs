using System.Globalization;
using CsvHelper;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>
/// Catalogues and successions as CSV in UTF-8, columns in any order: code, name, level, parent_code [, lat, lon, area_km2] and old_code,
/// new_code, part. Lines that cannot be read are faults, named with the others.
/// </summary>
internal sealed class BoundaryFiles(DateOnly onDate)
{
    private static readonly CsvReaderOptions options = new() { TrimWhitespace = true };

    public List<BoundaryFault> Faults { get; } = [];

    /// <exception cref="RefusalException">boundary.column</exception>
    public BoundaryChange Read(Stream before, Stream after, Stream successions) =>
        new(
            onDate,
            [.. Rows(BoundaryList.Before, before, Unit, "code", "name", "level", "parent_code")],
            [.. Rows(BoundaryList.After, after, Unit, "code", "name", "level", "parent_code")],
            [.. Rows(BoundaryList.Succession, successions, Step, "old_code", "new_code", "part")]
        );

    private List<T> Rows<T>(BoundaryList list, Stream stream, Func<CsvReader, int, T> read, params string[] columns)
    {
        using var csv = CsvReader.Create(stream, options, leaveOpen: true);
        csv.ReadHeader();
        foreach (var column in columns)
        {
            if (!csv.TryGetFieldIndex(column, out _))
                throw new RefusalException("boundary.column", ListNames.Of(list), column);
        }

        var rows = new List<T>();
        for (var line = 2; csv.Read(); line++)
        {
            try
            {
                rows.Add(read(csv, line));
            }
            catch (RefusalException refusal)
            {
                Faults.Add(new(list, line, refusal));
            }
        }

        return rows;
    }

    private static UnitLine Unit(CsvReader csv, int line) =>
        new(
            line,
            csv.GetString("code"),
            csv.GetString("name"),
            Level(csv.GetString("level")),
            csv.GetString("parent_code") is { Length: > 0 } parent ? parent : null,
            Degrees(csv, "lat", 90),
            Degrees(csv, "lon", 180),
            Degrees(csv, "area_km2", 100_000) is > 0 and var area ? area : null
        );

    private static SuccessionLine Step(CsvReader csv, int line) =>
        new(line, csv.GetString("old_code"), csv.GetString("new_code"), Part(csv.GetString("part")));

    private static AdminLevel Level(string text) =>
        text switch
        {
            "province" => AdminLevel.Province,
            "district" => AdminLevel.District,
            "commune" => AdminLevel.Commune,
            _ => throw new RefusalException("boundary.level", text),
        };

    private static SuccessionPart Part(string text) =>
        text switch
        {
            "whole" => SuccessionPart.Whole,
            "split" => SuccessionPart.Split,
            _ => throw new RefusalException("boundary.part", text),
        };

    private static double? Degrees(CsvReader csv, string column, double most)
    {
        var text = csv.TryGetFieldIndex(column, out var index) ? csv.GetString(index) : "";
        if (text.Length == 0)
            return null;
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees);
        return isNumber && Math.Abs(degrees) <= most ? degrees : throw new RefusalException("boundary.degrees", text);
    }
}
