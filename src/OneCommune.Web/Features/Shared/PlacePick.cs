using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// The field in which people type a commune. What is meant for certain is taken; what may mean several communes, or was divided
/// since, is asked back with the choices; nothing is guessed.
/// </summary>
internal sealed class PlacePick
{
    /// <summary>The address as typed.</summary>
    public string? Typed { get; set; }

    /// <summary>Code of the commune chosen among those offered.</summary>
    public string? Code { get; set; }

    /// <summary>The address that the choices were offered for: typing another makes them void.</summary>
    public string? OfferedFor { get; set; }

    /// <summary>Communes to choose from, when asked back.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<AdminUnit> Choices { get; private set; } = [];

    /// <summary>The catalogues by which the choices are written out.</summary>
    [BindNever, ValidateNever]
    public Gazetteer Gazetteer { get; private set; } = Gazetteer.Empty;

    /// <summary>What stands before the commune: house, street, hamlet.</summary>
    [BindNever, ValidateNever]
    public string Detail { get; private set; } = "";

    /// <summary>Something was typed, in a line that is not too long.</summary>
    /// <exception cref="RefusalException">place.empty, form.too-long</exception>
    public string ReadTyped() => Entry.Line(Typed, "Xã, phường", 300) ?? throw new RefusalException("place.empty");

    /// <summary>The commune meant, as valid on that day.</summary>
    /// <exception cref="RefusalException">place.empty, place.choose, place.no-such, form.too-long</exception>
    public AdminUnit Read(Gazetteer gazetteer, DateOnly on)
    {
        Gazetteer = gazetteer;
        Typed = ReadTyped();
        var (found, choices) = Resolve(gazetteer, Typed, on);
        var unit = choices.FirstOrDefault(c => c.Code == Code && Typed == OfferedFor) ?? found;
        if (unit is not null)
            return unit;
        Choices = choices;
        OfferedFor = Typed;
        throw choices.Count > 0
            ? new RefusalException("place.choose", Typed)
            : new RefusalException("place.no-such", Typed, on);
    }

    private (AdminUnit? Found, IReadOnlyList<AdminUnit> Choices) Resolve(Gazetteer gazetteer, string typed, DateOnly on)
    {
        var reading = gazetteer.Resolve(typed, on, AdminLevel.Commune);
        if (reading.Unit is not null || reading.IsAmbiguous)
            return Answer(reading, [.. reading.Unit is null ? reading.Candidates : [reading.Unit]]);
        // An old address: what it named, as it is on the day.
        foreach (var before in gazetteer.LastDaysBefore(on))
        {
            var old = gazetteer.Resolve(typed, before, AdminLevel.Commune);
            var named = old.Unit is null ? (old.IsAmbiguous ? old.Candidates : []) : [old.Unit];
            if (named.Count > 0)
                return Answer(old, [.. named.SelectMany(u => gazetteer.At(u, on)).Select(r => r.Unit).Distinct()]);
        }
        return (null, reading.Candidates);
    }

    private (AdminUnit? Found, IReadOnlyList<AdminUnit> Choices) Answer(Resolution reading, List<AdminUnit> units)
    {
        Detail = reading.Detail;
        return units is [var only] ? (only, units) : (null, units);
    }
}
