using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

using Recognition = Domain.Registry.Recognitions.Recognition;

public sealed class PuttingRecognitionsTogether
{
    private static readonly Producer Producer = new("Hộ An", LegalForm.Household, null);
    private readonly Product product = new("Gạo", Producer, Sector.Food);
    private readonly List<Recognition> known = [];

    [Fact]
    public void The_rank_that_a_year_lacks_is_told_of_the_years_own_column()
    {
        var header = RegisterHeader.Find([Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Năm công nhận", "Hạng sao")])!;
        var reader = new RegisterRowReader(header, ReadingSectors.Names, new(2024, 12, 31), new(2026, 6, 15));

        var told = reader
            .Read(Sheet.Row(2, "Gạo", "Hộ An", "2023", ""))
            .Warnings.Single(one => one.Reason.Code == "register.recognition-without-stars");

        Assert.Equal(("Năm công nhận", 2), (told.Column, told.Index));
    }

    [Fact]
    public void A_later_recognition_replaces_the_one_before_it()
    {
        Tell(3, "2021-08-05");
        Tell(4, "2024-07-01", isAgain: true);

        Assert.Equal([RecognitionKind.First, RecognitionKind.Upgraded], known.Select(one => one.Kind));
        Assert.Equal(new DateOnly(2024, 6, 30), known[0].LastDay);
        Assert.Equal(new DateOnly(2027, 7, 1), known[1].LastDay);
    }

    [Fact]
    public void The_order_in_which_they_are_told_makes_no_difference()
    {
        (int Stars, string On)[] told =
        [
            (3, "2018-03-01"),
            (4, "2020-02-29"),
            (4, "2022-05-01"),
            (3, "2025-01-15"),
            (5, "2025-12-01"),
        ];
        var random = new Random(11);
        string? expected = null;
        for (var round = 0; round < 100; round++)
        {
            known.Clear();
            foreach (var (stars, on) in told)
                Tell(stars, on);
            var history = string.Join(
                '|',
                known.Select(one => $"{one.IssuedOn} {one.Kind} {one.Stars} {one.ReplacedOn} {one.LastDay}")
            );
            expected ??= history;
            Assert.Equal(expected, history);
            random.Shuffle(told);
        }

        Assert.Equal(
            [
                RecognitionKind.First,
                RecognitionKind.Upgraded,
                RecognitionKind.Renewed,
                RecognitionKind.Renewed,
                RecognitionKind.Upgraded,
            ],
            known.Select(one => one.Kind)
        );
    }

    [Fact]
    public void The_same_recognition_changes_nothing_but_may_fill_in_its_decision()
    {
        Assert.True(Tell(3, "2024-08-05"));
        Assert.False(Tell(3, "2024-08-05"));
        Assert.True(Tell(3, "2024-08-05", number: "5/QĐ"));
        Assert.False(Tell(3, "2024-08-05", number: "5/QĐ"));
        Assert.Equal("5/QĐ", Assert.Single(known).DecisionNumber);
    }

    [Fact]
    public void A_year_alone_is_the_recognition_of_that_year_whichever_came_first()
    {
        Tell(3, "2024-08-05");
        Assert.False(Tell(3, "2024-01-01", dayIsKnown: false));
        known.Clear();
        Tell(3, "2024-01-01", dayIsKnown: false);
        Assert.False(Tell(3, "2024-08-05"));
    }

    [Fact]
    public void Other_stars_on_the_same_day_and_the_same_decision_on_another_day_are_refused()
    {
        Tell(3, "2024-08-05", number: "5/QĐ");

        Assert.Equal("register.known-other-stars", Assert.Throws<RefusalException>(() => Tell(4, "2024-08-05")).Code);
        Assert.Equal(
            "register.known-other-day",
            Assert.Throws<RefusalException>(() => Tell(4, "2023-08-05", number: "5/QĐ")).Code
        );
    }

    [Fact]
    public void A_revocation_ends_the_recognition_that_was_the_latest_on_its_day()
    {
        Tell(3, "2021-08-05");
        Tell(3, "2024-07-01", isAgain: true);

        Assert.True(Revoke("2022-01-10"));
        Assert.False(Revoke("2022-01-10"));

        Assert.Equal(new DateOnly(2022, 1, 9), known[0].LastDay);
        Assert.Null(known[1].RevokedOn);
        Assert.Equal(
            "register.known-other-revocation",
            Assert.Throws<RefusalException>(() => Revoke("2022-02-01")).Code
        );
    }

    private bool Tell(int stars, string on, bool isAgain = false, string? number = null, bool dayIsKnown = true) =>
        RecognitionMerge.Add(
            known,
            product,
            Named.Of(product, Producer),
            null,
            new(stars, DateOnly.Parse(on), dayIsKnown, isAgain, number, null),
            _ => { },
            _ => { }
        );

    private bool Revoke(string on) =>
        RecognitionMerge.Revoke(
            known,
            [.. known.Select(one => new WrittenRecognition(one.Stars, one.IssuedOn, true, false, null, null))],
            new WrittenRevocation(DateOnly.Parse(on), null),
            _ => { }
        );
}
