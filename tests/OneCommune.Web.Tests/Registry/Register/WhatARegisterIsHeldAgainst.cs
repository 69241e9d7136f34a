using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Registry.Register;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

public sealed class WhatARegisterIsHeldAgainst(TestApp app) : IClassFixture<TestApp>
{
    private readonly RegisterScene register = new(app);
    private readonly string producer = "Hộ " + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_likely_duplicate_is_told_however_many_others_share_a_name_before_it()
    {
        register.RowsAtOnce = 2;
        var crowd = Enumerable.Range(1, 120).Select(i => Line("Gạo đông", $"{producer} số {i}"));

        var outcome = await register.CheckAsync([
            .. crowd,
            Line("Trà sen hồ", producer),
            Line("Mứt gừng", producer),
            Line("Tra sen ho", producer),
            Line("Gạo đông", producer + " cuối"),
        ]);

        Assert.Contains(
            outcome.Duplicates,
            one => one is { Row.Number: 124, Kind: DuplicateKind.Likely, OfRow.Number: 122 }
        );
    }

    [Fact]
    public async Task A_later_register_adds_the_renewal_to_the_product_it_knows()
    {
        await register.ImportAsync(Line("Gạo", producer, date: "1/9/2021", number: "7/QĐ"));
        register.On = new(2025, 6, 30);

        var outcome = await register.ImportAsync(
            Line(
                "GẠO",
                producer.ToUpperInvariant(),
                date: "1/9/2021",
                number: "7/QĐ",
                againStars: "3",
                againDate: "1/8/2024",
                current: "3"
            )
        );

        Assert.Equal(DuplicateKind.Completed, Assert.Single(outcome.Duplicates).Kind);
        await using var database = app.Open();
        var stars = await StarsAsync(database);
        Assert.Equal(
            [(RecognitionKind.First, (DateOnly?)new DateOnly(2024, 8, 1)), (RecognitionKind.Renewed, null)],
            stars.Select(r => (r.Kind, r.ReplacedOn))
        );
        var changes = (await database.Audit.OrderByDescending(r => r.Seq).FirstAsync()).Changes;
        Assert.Contains("2024-08-01", changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_mergers_the_producer_is_known_in_its_new_commune()
    {
        await register.ImportAsync(Line("Gạo", producer));
        register.On = new(2026, 1, 1);

        var outcome = await register.ImportAsync(Line("Gạo", producer, commune: "Xã Thử Thừa", revoked: "1/12/2025"));

        Assert.Equal((1, 1), (outcome.Imported, outcome.Products));
        await using var database = app.Open();
        Assert.Equal(new DateOnly(2025, 12, 1), Assert.Single(await StarsAsync(database)).RevokedOn);
        Assert.Single(await database.Producers.Where(p => p.Name == producer).ToListAsync());
    }

    [Fact]
    public async Task A_former_commune_is_asked_for_where_two_producers_bear_one_name()
    {
        await register.ImportAsync(Line("Gạo", producer), Line("Gạo", producer, commune: "Xã Bình Thử"));
        register.On = new(2026, 1, 1);

        var outcome = await register.CheckAsync(Line("Gạo", producer, commune: "Xã Thử Thừa"));

        Assert.Equal("register.producer-in-several", Assert.Single(outcome.Rejected).Reason.Code);
    }

    [Theory]
    [InlineData("Xã Không Có", "register.place-unknown")]
    [InlineData("Xã Thử Thừa", "register.place-not-yet")]
    public async Task An_unknown_commune_is_refused(string commune, string code)
    {
        var outcome = await register.CheckAsync(Line("Gạo", producer, commune));

        var refused = Assert.Single(outcome.Rejected);
        Assert.Equal((code, "Xã/phường", commune), (refused.Reason.Code, refused.Column, refused.Value));
    }

    [Fact]
    public async Task A_commune_that_was_divided_is_asked_for_with_what_it_became()
    {
        register.On = new(2026, 1, 1);

        var outcome = await register.CheckAsync(Line("Gạo", producer, commune: "Xã Tân Thử"));

        var refused = Assert.Single(ImportReport.Of(outcome).Rejected);
        Assert.Contains(
            "Phường Tân Thử, Tỉnh Tây Ninh; Xã Thử Thừa, Tỉnh Tây Ninh",
            refused.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_rows_that_differ_about_the_producer_the_first_that_says_something_counts()
    {
        var outcome = await register.ImportAsync(
            Line("Gạo", producer, phone: "0900000001", address: "Ấp 1", representative: "Trần Thị An"),
            Line("Nếp", producer, phone: "0900000002", address: "Ấp 2", representative: "Trần Thị An", gender: "Nữ")
        );

        Assert.Equal("register.producer-differs", Assert.Single(outcome.Warnings).Reason.Code);
        await using var database = app.Open();
        var maker = await database.Producers.SingleAsync(p => p.Name == producer);
        Assert.Equal(("0900000001", "Ấp 1", Gender.Female), (maker.Phone, maker.Address, maker.RepresentativeGender));
        var notes = await database
            .Products.Where(p => p.ProducerId == maker.Id)
            .OrderBy(p => p.Name)
            .Select(p => p.Note)
            .ToListAsync();
        Assert.Equal([null, "Địa chỉ: Ấp 2"], notes);
    }

    [Fact]
    public async Task Rows_of_one_product_are_put_together_and_said()
    {
        var outcome = await register.ImportAsync(
            Line("Gạo", producer, stars: "4", date: "1/8/2024"),
            Line("Gạo", producer, stars: "3", date: "1/9/2021"),
            Line("gạo ", producer, stars: "4", date: "1/8/2024"),
            Line("Gao", producer, stars: "", date: "")
        );

        Assert.Equal((4, 3, 2), (outcome.Rows, outcome.Imported, outcome.Products));
        Assert.Equal(
            [(3, DuplicateKind.Joined, 2), (4, DuplicateKind.Repeated, 2), (5, DuplicateKind.Likely, 2)],
            outcome.Duplicates.Select(d => (d.Row.Number, d.Kind, d.OfRow!.Value.Number))
        );
        await using var database = app.Open();
        Assert.Equal(
            [RecognitionKind.First, RecognitionKind.Upgraded],
            (await StarsAsync(database)).Select(r => r.Kind)
        );
    }

    [Fact]
    public async Task A_product_like_one_in_the_database_is_brought_and_said()
    {
        await register.ImportAsync(Line("Mắm ruốc", "HTX " + producer));

        var outcome = await register.ImportAsync(Line("Mam ruoc", "Hợp tác xã " + producer, commune: "Xã Bình Thử"));

        var duplicate = Assert.Single(outcome.Duplicates);
        Assert.Equal((DuplicateKind.Likely, $"Mắm ruốc – HTX {producer}"), (duplicate.Kind, duplicate.Other));
        Assert.Equal(1, outcome.Imported);
    }

    [Fact]
    public async Task What_was_merged_is_found_under_its_old_name()
    {
        await register.ImportAsync(Line("Gạo", producer), Line("Gạo", producer + " cũ", stars: "", date: ""));
        await using (var database = app.Open())
        {
            var kept = await database.Producers.SingleAsync(p => p.Name == producer);
            var merged = await database.Producers.SingleAsync(p => p.Name == producer + " cũ");
            var product = await database.Products.SingleAsync(p => p.ProducerId == merged.Id);
            product.BelongTo(kept);
            product.MergeInto(
                await database.Products.SingleAsync(p => p.ProducerId == kept.Id && p.Id != product.Id),
                app.Clock.Today
            );
            merged.MergeInto(kept, app.Clock.Today);
            await database.SaveAsync(app.Act("producer.merge"), default);
        }

        var outcome = await register.ImportAsync(Line("Gạo", producer + " cũ", stars: "", date: ""));

        Assert.Equal((0, 1), (outcome.Imported, outcome.Unchanged));
    }

    [Theory]
    [InlineData("register.known-other-stars", "4", "05/08/2024", "")]
    [InlineData("register.known-other-day", "3", "06/08/2023", "5/QĐ")]
    public async Task What_contradicts_the_register_is_refused(string code, string stars, string date, string number)
    {
        await register.ImportAsync(Line("Gạo", producer, number: "5/QĐ"));

        var outcome = await register.CheckAsync(Line("Gạo", producer, stars: stars, date: date, number: number));

        Assert.Equal(code, Assert.Single(outcome.Rejected).Reason.Code);
        Assert.Empty(outcome.Duplicates);
    }

    private async Task<List<Recognition>> StarsAsync(Storage.Database database) =>
        await database
            .Recognitions.Where(r => database.Producers.Any(p => p.Id == r.ProducerId && p.Name == producer))
            .OrderBy(r => r.IssuedOn)
            .ToListAsync();
}
