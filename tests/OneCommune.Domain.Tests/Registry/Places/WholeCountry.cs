using System.Diagnostics;
using System.Text;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Registry.Places;

public class WholeCountry
{
    [Fact]
    public void Every_full_address_means_exactly_its_unit()
    {
        var places = SharedCountry.Gazetteer;
        var clock = Stopwatch.StartNew();

        var wrong = places
            .Units.Where(unit => places.Resolve(places.Address(unit), unit.LastDay).Unit != unit)
            .Select(unit =>
                $"{unit} {places.Address(unit)}: {Told(places.Resolve(places.Address(unit), unit.LastDay))}"
            )
            .ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{places.Units.Count} in {clock.ElapsedMilliseconds} ms");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
    }

    [Fact]
    public void Decomposed_reversed_and_shouted_addresses_mean_the_same_unit()
    {
        var places = SharedCountry.Gazetteer;
        Func<AdminUnit, string>[] writings =
        [
            unit => places.Address(unit).Normalize(NormalizationForm.FormD),
            unit => string.Join(", ", places.Path(unit).Reverse().Select(step => step.Name)),
            unit => places.Address(unit).ToUpperInvariant(),
            unit => "Số 5, ấp 3, " + places.Address(unit).Replace(", ", " - ", StringComparison.Ordinal) + ", Việt Nam",
            unit => places.Address(unit).Replace(",", "", StringComparison.Ordinal),
        ];

        for (var i = 0; i < writings.Length; i++)
        {
            var wrong = places
                .Units.Where((unit, place) => place % 5 == i && unit.Level == AdminLevel.Commune)
                .Where(unit => places.Resolve(writings[i](unit), unit.LastDay).Unit != unit)
                .Select(unit => $"{writings[i](unit)}: {Told(places.Resolve(writings[i](unit), unit.LastDay))}")
                .ToList();
            Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
        }
    }

    [Fact]
    public void Without_accents_an_address_means_its_unit_or_asks_between_names_that_then_are_one()
    {
        var places = SharedCountry.Gazetteer;
        var asked = 0;
        foreach (var unit in places.Units.Where(unit => unit.Level == AdminLevel.Commune))
        {
            var answer = places.Resolve(VietnameseText.Fold(places.Address(unit)), unit.LastDay);
            if (answer.Unit == unit)
                continue;

            Assert.True(answer.IsAmbiguous, $"{unit}: {Told(answer)}");
            Assert.Contains(unit, answer.Candidates);
            Assert.Single(
                answer.Candidates.Select(candidate => VietnameseText.Fold(places.Address(candidate))).Distinct()
            );
            asked++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} asked");
        Assert.InRange(asked, 1, 80);
    }

    [Fact]
    public void Every_commune_of_old_has_a_place_today_and_every_commune_today_an_origin()
    {
        var places = SharedCountry.Gazetteer;
        var islands = new[] { "11948", "19742", "20333", "21548", "26732" };

        foreach (var unit in places.Units.Where(unit => unit.Level == AdminLevel.Commune))
        {
            var there = places.At(unit, unit.ValidTo is null ? SharedCountry.Then : SharedCountry.Mergers);
            if (unit.ValidTo is null && islands.Contains(unit.Code))
                continue;

            Assert.NotEmpty(there);
            if (unit.ValidTo is not null)
                Assert.All(there, relative => Assert.Equal(there.Count == 1, relative.Part == SuccessionPart.Whole));
        }
    }

    [Fact]
    public void Provinces_of_old_are_whole_in_one_province_today()
    {
        var places = SharedCountry.Gazetteer;

        foreach (var province in places.Provinces(SharedCountry.Then))
            Assert.Single(places.At(province, SharedCountry.Mergers));
        Assert.Equal(
            ["Tỉnh Long An", "Tỉnh Tây Ninh"],
            places.At(places.Unit("80", SharedCountry.Mergers)!, SharedCountry.Then).Select(from => from.Unit.Name)
        );
    }

    private static string Told(Resolution answer) =>
        answer.Unit?.ToString()
        ?? $"{(answer.IsAmbiguous ? "several" : "none")}: {string.Join("; ", answer.Candidates)}";
}
