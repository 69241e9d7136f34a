using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>
/// A commune that ended before the oldest catalogue (as in the mergers of 2019–2021), entered by the provincial office with what it went
/// into whole: then old certificates and registers that name it have a place.
/// </summary>
[Allow(Role.Province)]
internal sealed class FormerUnitPage(Database database, KeptGazetteer kept, Person person, Texts.Texts text)
    : LoadedPage(database, person)
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>As the statistics office gave it, where known.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The last day it stood.</summary>
    [BindProperty]
    public DateOnly? LastDay { get; set; }

    /// <summary>The commune it went into, as it was called the day after.</summary>
    [BindProperty]
    public PlacePick Place { get; set; } = new();

    public Gazetteer Gazetteer { get; private set; } = Gazetteer.Empty;

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "place.former-exists" => nameof(Name),
            _ => "Place.Typed",
        };

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Gazetteer = await kept.ReadAsync(Database, stop);
        return Gazetteer.Units.Count > 0;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ChangeAsync(() => AddAsync(stop), stop);

    private async Task<Kept> AddAsync(CancellationToken stop)
    {
        var last = Refusals.Read(nameof(LastDay), ReadLastDay);
        var name = Refusals.Read(nameof(Name), () => AdminUnit.FormerName(Name ?? ""));
        var code = await Refusals.ReadAsync(nameof(Code), () => NewCodeAsync(stop));
        Refusals.Check("Place.Typed", () => Place.ReadTyped());
        // Which commune is meant hangs on the day.
        Refusals.RefuseIfAny();
        var successor = Place.Read(Gazetteer, last.AddDays(1));
        if (!await Person.Reach(Database, Role.Province).ContainsAsync(successor.Id, stop))
            throw new RefusalException("place.outside");
        var parent = Gazetteer.Parent(successor)!;
        if (Twin(parent, last) is { } twin)
            throw new RefusalException("place.former-exists", Gazetteer.Address(twin));

        var ids = await Database.Units.MaxAsync(unit => unit.Id, stop);
        var former = AdminUnit.Former(ids + 1, code, name, parent, last);
        Database.Units.Add(former);
        Database.Successions.Add(new(former.Id, successor.Id, last.AddDays(1), SuccessionPart.Whole));
        await Database.StampGazetteerAsync(Person.Now, stop);
        var done = text["Đã thêm {0}, nhập vào {1} từ {2}.", former.Name, successor.Name, last.AddDays(1).Shown()];
        return new("places.former", "places", former.Code, UnitsPage.Link(former), done)
        {
            Derive = () => Database.DeriveEquivalentsAsync(stop),
        };
    }

    private DateOnly ReadLastDay() =>
        LastDay is { } last && last >= Gazetteer.Catalogues[0] && last <= Ends
            ? last
            : throw new RefusalException("place.former-day", Gazetteer.Catalogues[0], Ends);

    /// <summary>The last day on which a unit of the oldest catalogue could still go into another of it.</summary>
    private DateOnly Ends => Gazetteer.Units.Where(unit => unit.ValidFrom == Gazetteer.Catalogues[0]).Max(Latest);

    private DateOnly Latest(AdminUnit unit) =>
        (unit.ValidTo is { } last && last < Person.Today ? last : Person.Today).AddDays(-1);

    private AdminUnit? Twin(AdminUnit parent, DateOnly last) =>
        Gazetteer
            .Children(parent)
            .FirstOrDefault(unit =>
                unit.ValidFrom <= last && VietnameseText.Match(unit.Name) == VietnameseText.Match(Name)
            );

    /// <summary>Without a code of its own it gets one of ours, seven digits from 9900001 on, which the statistics office never gives.</summary>
    private async Task<string> NewCodeAsync(CancellationToken stop)
    {
        var typed = VietnameseText.Tidy(Code).Replace(" ", "", StringComparison.Ordinal);
        if (typed.Length > 0)
        {
            if (typed.Length != 5 || !typed.All(char.IsAsciiDigit))
                throw new RefusalException("place.former-code", typed);
            return Gazetteer.Versions(typed) is [var taken, ..]
                ? throw new RefusalException("place.former-code-taken", typed, Gazetteer.Address(taken))
                : typed;
        }
        var ours = await Database
            .Units.Where(unit => unit.Code.Length == 7 && unit.Code.StartsWith("99"))
            .MaxAsync(unit => unit.Code, stop);
        return (ours is null ? 9_900_001 : int.Parse(ours) + 1).ToString();
    }
}
