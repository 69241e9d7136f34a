using OneCommune.Domain.Regulations.Reading;

namespace OneCommune.Domain.Tests.Regulations;

public class TheLandedPacks
{
    [Fact]
    public void Every_pack_is_sound() =>
        Assert.Equal(
            "",
            string.Join(
                "\n",
                Packs.Readings.SelectMany(reading => reading.Problems.Select(problem => $"{reading.Id} {problem}"))
            )
        );

    [Fact]
    public void The_decision_of_2026_is_complete() =>
        Assert.Equal(
            new PackCounts(26, 26, 787, 2579, 575),
            Packs.Readings.Single(reading => reading.Id == "26-2026").Counts
        );
}
