using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using Star = OneCommune.Domain.Registry.Recognitions.Recognition;

namespace OneCommune.Domain.Tests.Registry.Recognitions;

public sealed class JoiningRecognitions
{
    private readonly Product kept;
    private readonly Product merged;

    public JoiningRecognitions()
    {
        var producer = new Producer("Hộ Thử", LegalForm.Household, 1);
        (kept, merged) = (new("Mật ong", producer, Sector.Food), new("Mat ong", producer, Sector.Food));
    }

    [Fact]
    public void What_overlaps_is_replaced_by_the_next_and_only_the_first_is_a_first()
    {
        var (early, late) = (Given(kept, "2023-02-01", 3), Given(merged, "2024-05-01", 4));

        JoinedRecognitions.Join(kept, [early], [late]);

        Assert.Equal(kept.Id, late.ProductId);
        // What its certificate says stays.
        Assert.Equal("Mat ong", late.ProductName);
        Assert.Equal(new DateOnly(2024, 4, 30), early.LastDay);
        Assert.Equal((RecognitionKind.First, RecognitionKind.Upgraded), (early.Kind, late.Kind));
    }

    [Fact]
    public void What_is_moved_may_be_the_earlier_one()
    {
        var (late, early) = (Given(kept, "2024-05-01", 3), Given(merged, "2020-02-01", 3));

        JoinedRecognitions.Join(kept, [late], [early]);

        Assert.Equal(RecognitionKind.Renewed, late.Kind);
        Assert.Equal(new DateOnly(2024, 5, 1), early.ReplacedOn);
        Assert.Equal(Standing.Expired, early.StandingOn(new(2024, 1, 1)));
    }

    [Fact]
    public void Of_two_records_of_one_decision_one_counts_and_takes_over_what_the_other_knew()
    {
        var (own, twin) = (Given(kept, "2024-05-01", 3, number: null), Given(merged, "2024-05-01", 3, "12/QĐ-UBND"));
        twin.Revoke(new(2025, 1, 1), "3/QĐ", "Ngừng sản xuất");

        JoinedRecognitions.Join(kept, [own], [twin]);

        Assert.True(twin.WasNeverIssued);
        Assert.Equal("12/QĐ-UBND", own.DecisionNumber);
        Assert.Equal(Standing.Revoked, own.StandingOn(new(2025, 6, 1)));
        Assert.All([new DateOnly(2024, 5, 1), new(2025, 6, 1)], day => Assert.False(twin.InForceOn(day)));
    }

    [Fact]
    public void The_record_with_the_certificate_counts_whichever_product_is_kept()
    {
        var (own, twin) = (Given(kept, "2024-05-01", 3), Given(merged, "2024-05-01", 3, certificate: "80-2024-0001"));

        JoinedRecognitions.Join(kept, [own], [twin]);

        Assert.True(own.WasNeverIssued);
        Assert.False(twin.WasNeverIssued);
    }

    [Fact]
    public void Without_a_certificate_the_one_that_came_of_a_dossier_counts_and_else_the_kept_records_own()
    {
        var (own, decided) = (Given(kept, "2024-05-01", 3), Given(merged, "2024-05-01", 3, dossier: Guid.NewGuid()));
        JoinedRecognitions.Join(kept, [own], [decided]);
        Assert.Equal((true, false), (own.WasNeverIssued, decided.WasNeverIssued));

        var (mine, theirs) = (Given(kept, "2024-05-01", 3), Given(merged, "2024-05-01", 3));
        JoinedRecognitions.Join(kept, [mine], [theirs]);
        Assert.Equal((false, true), (mine.WasNeverIssued, theirs.WasNeverIssued));
        Assert.Equal((false, true), (own.IsSignedHere, decided.IsSignedHere));
    }

    [Fact]
    public void Two_certificates_of_one_day_are_two_products()
    {
        var own = Given(kept, "2024-05-01", 3, certificate: "80-2024-0001");
        var other = Given(merged, "2024-05-01", 3, certificate: "80-2024-0002");

        var refusal = Assert.Throws<RefusalException>(() => JoinedRecognitions.Join(kept, [own], [other]));
        Assert.Equal("product.merge-two-certificates", refusal.Code);
    }

    [Fact]
    public void However_two_histories_interleave_at_most_one_star_is_in_force_on_any_day()
    {
        var random = new Random(2026);
        for (var round = 0; round < 300; round++)
        {
            var (own, moved) = (History(kept, random), History(merged, random));

            JoinedRecognitions.Join(kept, own, moved);

            Star[] all = [.. own, .. moved];
            foreach (
                var day in all.SelectMany(s => new[] { s.IssuedOn, s.LastDay, s.ExpiresOn, s.ExpiresOn.AddDays(1) })
            )
            {
                Assert.True(all.Count(s => s.InForceOn(day)) <= 1);
                var latest = all.Where(s => s.IssuedOn <= day && (s.ReplacedOn is null || s.ReplacedOn > day));
                Assert.True(latest.Count() <= 1);
            }
            var issued = all.Where(s => !s.WasNeverIssued).ToList();
            Assert.Equal(issued.Count, issued.Select(s => s.IssuedOn).Distinct().Count());
            Assert.True(issued.Count(s => s.Kind == RecognitionKind.First) <= 1);
        }
    }

    private static List<Star> History(Product product, Random random)
    {
        List<Star> history = [];
        var day = new DateOnly(2019, 1, 1).AddDays(random.Next(3) * 100);
        for (var i = random.Next(4); i > 0; i--)
        {
            var star = Given(product, day.ToString("yyyy-MM-dd"), random.Next(3, 6));
            foreach (var earlier in history)
                earlier.ReplaceBy(day);
            if (history.Count > 0)
                star.Follow(history[^1]);
            if (random.Next(5) == 0)
                star.Revoke(day.AddDays(random.Next(900)), "1/QĐ", null);
            history.Add(star);
            day = day.AddDays(100 * random.Next(1, 12));
        }
        return history;
    }

    private static Star Given(
        Product product,
        string on,
        int stars,
        string? number = "1/QĐ-UBND",
        string? certificate = null,
        Guid? dossier = null
    ) =>
        Star.Of(
            product,
            new(product.Name, "Hộ Thử", LegalForm.Household, null),
            RecognitionKind.First,
            stars,
            DateOnly.Parse(on),
            new(number, "UBND tỉnh", CertificateNumber: certificate, DossierId: dossier)
        );
}
