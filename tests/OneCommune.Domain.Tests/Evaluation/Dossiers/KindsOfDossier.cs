using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Tests.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class KindsOfDossier
{
    private static readonly Producer Producer = new("HTX Thử", LegalForm.Cooperative, 12);
    private static readonly Product Product = new("Gạo thử", Producer, Sector.Food);

    /// <summary>In force to <paramref name="expires"/>.</summary>
    private static Domain.Registry.Recognitions.Recognition Star(string expires, int stars = 3)
    {
        var last = DateOnly.Parse(expires);
        return Domain.Registry.Recognitions.Recognition.Of(
            Product,
            Named.Of(Product, Producer),
            RecognitionKind.First,
            stars,
            last.AddMonths(-36),
            new("1/QĐ", "UBND"),
            expiresOn: last
        );
    }

    private static string? Against(DossierKind kind, Domain.Registry.Recognitions.Recognition? latest, string day) =>
        KindRule.Against(kind, latest, Packs.Regulation("26-2026"), DateOnly.Parse(day))?.Code;

    [Theory]
    [InlineData("2027-03-31", "2026-10-01", "dossier.rerank-too-early")] // day 181 before
    [InlineData("2027-03-31", "2026-10-02", null)] // day 180
    [InlineData("2027-03-31", "2026-12-01", null)] // day 120
    [InlineData("2027-03-31", "2026-12-02", "dossier.rerank-too-late")]
    [InlineData("2026-09-19", "2026-05-22", null)] // the last window that could just be kept
    [InlineData("2026-09-19", "2026-05-23", "dossier.rerank-too-late")]
    [InlineData("2026-09-18", "2026-06-15", null)] // its window ended before the decision came: art. 12.3
    [InlineData("2026-09-18", "2027-03-17", null)] // 180 days after expiry
    [InlineData("2026-09-18", "2027-03-18", "dossier.rerank-too-late")]
    public void A_re_ranking_comes_within_its_window_or_by_the_transition(string expires, string day, string? refusal)
    {
        Assert.Equal(refusal, Against(DossierKind.Rerank, Star(expires), day));
    }

    [Fact]
    public void A_product_never_ranked_or_revoked_has_nothing_to_rank_again_or_upgrade()
    {
        var revoked = Star("2027-03-31");
        revoked.Revoke(new(2026, 10, 5), "5/QĐ", "a");

        foreach (var latest in new[] { null, revoked })
        {
            Assert.Equal("dossier.rerank-without-star", Against(DossierKind.Rerank, latest, "2026-11-01"));
            Assert.Equal("dossier.upgrade-without-star", Against(DossierKind.Upgrade, latest, "2026-11-01"));
            Assert.Null(Against(DossierKind.First, latest, "2026-11-01"));
        }
    }

    [Theory]
    [InlineData(4, "2026-06-15", null)]
    [InlineData(5, "2026-06-15", "dossier.upgrade-from-top")]
    [InlineData(3, "2027-04-01", "dossier.upgrade-without-star")]
    public void An_upgrade_starts_from_a_star_in_force_below_the_top(int stars, string day, string? refusal)
    {
        Assert.Equal(refusal, Against(DossierKind.Upgrade, Star("2027-03-31", stars), day));
    }

    [Theory]
    [InlineData("2027-03-31", "2027-03-31", "dossier.first-has-star")]
    [InlineData("2027-03-31", "2027-04-01", null)]
    [InlineData("2026-09-18", "2026-10-01", "dossier.first-may-rerank")]
    public void A_first_dossier_is_for_a_product_without_a_star(string expires, string day, string? refusal)
    {
        Assert.Equal(refusal, Against(DossierKind.First, Star(expires), day));
    }

    [Fact]
    public void An_upgrade_says_what_changed()
    {
        var written = new Written(kind: DossierKind.Upgrade) { Latest = Star("2028-01-01") }.Filled();
        written.Dossier.Report([new(ReportField.Changes, null)]);

        Assert.Equal("dossier.upgrade-no-changes", Assert.Throws<RefusalException>(() => written.Lodge()).Code);
    }

    [Fact]
    public void What_stands_against_a_kind_is_told_with_its_days()
    {
        var (star, day) = (Star("2027-03-31", 4), new DateOnly(2027, 3, 31));
        var (from, to) = (day.AddDays(-180), day.AddDays(-120));

        Assert.Equal([4, day], Told(DossierKind.First, star, "2026-10-01"));
        Assert.Equal([from, to, day], Told(DossierKind.Rerank, star, "2026-10-01"));
        Assert.Equal([to, day], Told(DossierKind.Rerank, star, "2026-12-02"));
        var old = Star("2026-09-18");
        Assert.Equal([old.ExpiresOn, old.ExpiresOn.AddDays(180)], Told(DossierKind.First, old, "2026-10-01"));
    }

    [Fact]
    public void A_first_dossier_may_follow_a_star_that_was_revoked_or_whose_window_is_over()
    {
        var revoked = Star("2026-09-18");
        revoked.Revoke(new(2026, 9, 1), "5/QĐ", "a");

        Assert.Null(Against(DossierKind.First, revoked, "2026-10-01"));
        Assert.Equal("dossier.first-may-rerank", Against(DossierKind.First, Star("2026-09-18"), "2027-03-17"));
        Assert.Null(Against(DossierKind.First, Star("2026-09-18"), "2027-03-18"));
    }

    [Fact]
    public void Under_a_decision_without_a_window_a_re_ranking_comes_on_any_day_and_a_first_after_the_star()
    {
        var silent = Packs.Otherwise(
            "26-2026",
            "\"rerank\": {\"earliestDaysBefore\": 180, \"latestDaysBefore\": 120, \"days\": 45}",
            "\"rerank\": null"
        );
        var star = Star("2027-03-31");

        Assert.Null(KindRule.RerankDays(star, silent));
        Assert.Null(KindRule.Against(DossierKind.Rerank, star, silent, new(2020, 1, 1)));
        Assert.Null(KindRule.Against(DossierKind.First, star, silent, new(2027, 4, 1)));
    }

    [Fact]
    public void Where_nothing_is_extended_the_window_stays_as_it_is_printed()
    {
        var strict = Packs.Otherwise("26-2026", "\"extensionDays\": 180", "\"extensionDays\": null");
        var star = Star("2026-09-18");

        Assert.Equal((new DateOnly(2026, 3, 22), new DateOnly(2026, 5, 21)), KindRule.RerankDays(star, strict));
    }

    private static object[] Told(DossierKind kind, Domain.Registry.Recognitions.Recognition latest, string day) =>
        KindRule.Against(kind, latest, Packs.Regulation("26-2026"), DateOnly.Parse(day))!.Args;
}
