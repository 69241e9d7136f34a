using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Registry.Register;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

public sealed class ImportingARegister(TestApp app) : IClassFixture<TestApp>
{
    private readonly RegisterScene register = new(app);
    private readonly string producer = "Hộ " + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_row_becomes_a_producer_a_product_and_its_recognitions()
    {
        var outcome = await register.ImportAsync(
            $"1,Gạo nàng thơm,\"Gạo, ngũ cốc, hạt sơ chế khác\",HTX,{producer},xa my thu,H. Thử Thừa,Ấp 3,Trần Thị An,0900000001,4 sao,,★★★,5/8/2021,12/QĐ-UBND,4*,2024-07-01,99/QĐ-UBND,Nữ,x,Postmart,,,ghi chú"
        );

        Assert.Equal((1, 1, 1, 1), (outcome.Rows, outcome.Imported, outcome.Products, outcome.Producers));
        await using var database = app.Open();
        var maker = await database.Producers.SingleAsync(p => p.Name == producer);
        Assert.Equal(
            (LegalForm.Cooperative, 3L, "Ấp 3", "Trần Thị An"),
            (maker.LegalForm, maker.UnitId, maker.Address, maker.Representative)
        );
        Assert.Equal(
            (Gender.Female, "0900000001", true),
            (maker.RepresentativeGender, maker.Phone, maker.ModernChannel)
        );
        var product = await database.Products.SingleAsync(p => p.ProducerId == maker.Id);
        Assert.Equal(
            ("Gạo nàng thơm", Sector.Food, 3, "Postmart", "ghi chú"),
            (product.Name, product.Sector, product.SetNumber, product.Online, product.Note)
        );
        var stars = await database
            .Recognitions.Where(r => r.ProductId == product.Id)
            .OrderBy(r => r.IssuedOn)
            .ToListAsync();
        Assert.Equal([RecognitionKind.First, RecognitionKind.Upgraded], stars.Select(r => r.Kind));
        Assert.Equal(
            (3, new DateOnly(2024, 6, 30), "12/QĐ-UBND", 3L),
            (stars[0].Stars, stars[0].LastDay, stars[0].DecisionNumber, stars[0].UnitId)
        );
        Assert.Equal((4, new DateOnly(2027, 7, 1), maker.Id), (stars[1].Stars, stars[1].LastDay, stars[1].ProducerId));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_leaves_no_trace()
    {
        string[] lines =
        [
            Line("Gạo", producer, revoked: "1/10/2024"),
            Line("Nếp", producer, againStars: "4", againDate: "1/11/2024"),
        ];
        await register.ImportAsync(lines);
        var before = await CountAsync();

        var outcome = await register.ImportAsync(lines);

        Assert.Equal((2, 0, 2), (outcome.Rows, outcome.Imported, outcome.Unchanged));
        Assert.Equal([DuplicateKind.Known, DuplicateKind.Known], outcome.Duplicates.Select(d => d.Kind));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task One_refused_row_keeps_all_others_out()
    {
        var before = await CountAsync();

        var outcome = await register.ImportAsync(Line("Gạo", producer), Line("Nếp", producer, date: "31/02/2023"));

        Assert.Equal((2, 0), (outcome.Rows, outcome.Imported));
        var refused = Assert.Single(ImportReport.Of(outcome).Rejected);
        Assert.Equal((3, "Ngày công nhận lần đầu", "31/02/2023"), (refused.Row, refused.Column, refused.Value));
        Assert.Contains("Không có ngày này", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_check_tells_exactly_what_the_import_then_does_and_changes_nothing()
    {
        await register.ImportAsync(Line("Gạo", producer));
        string[] lines =
        [
            Line("Gạo", producer),
            Line("Nếp", producer),
            Line("Tấm", producer, stars: ""),
            Line("Gạo", producer, againStars: "4", againDate: "1/12/2024"),
        ];
        var before = await CountAsync();

        var check = await register.CheckAsync(lines);

        Assert.Equal(before, await CountAsync());
        var import = await register.ImportAsync(lines);
        Assert.Equal(check.Digest, import.Digest);
        Assert.Equal(
            (check.Rows, check.Imported, check.Unchanged, check.Products),
            (import.Rows, import.Imported, import.Unchanged, import.Products)
        );
        Assert.Equal((4, 3, 1, 3), (import.Rows, import.Imported, import.Unchanged, import.Products));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task However_few_rows_are_held_at_once_the_outcome_is_the_same(int atOnce)
    {
        var other = producer + " khác";
        await register.ImportAsync(Line("Gạo", producer, date: "1/9/2021"), Line("Mắm", other));
        string[] lines =
        [
            Line("Nếp", producer),
            Line("Gạo", producer, date: "1/9/2021", againStars: "4", againDate: "1/8/2023", phone: "0911222333"),
            Line("Trà", other, stars: "4"),
            Line("NẾP", producer.ToUpperInvariant(), date: "1/12/2022", note: "cũ hơn"),
            Line("Nep", producer),
            Line("Gạo", producer, date: "1/8/2023", stars: "4", revoked: "1/10/2024"),
            Line("Trà", other, stars: "4", againStars: "5", againDate: "6/11/2024"),
            Line("Nếp", producer, phone: "0911222333"),
            Line("Trà", other, stars: "4", revoked: "7/11/2024", address: "Ấp 7"),
            Line("Mắm", other, phone: "0988777666", representative: "Lê Thị Ba"),
            Line("Mắm", other, phone: "0900000000"),
        ];
        var together = await register.CheckAsync(lines);
        register.RowsAtOnce = atOnce;

        var check = await register.CheckAsync(lines);
        var import = await register.ImportAsync(lines);

        Assert.Empty(together.Rejected);
        // A sheet of text is called as its file, which is another each time.
        var told = ImportReport.Of(together) with
        {
            Sheets = [],
        };
        Assert.Equivalent(told, ImportReport.Of(check) with { Sheets = [] }, strict: true);
        Assert.Equivalent(told, ImportReport.Of(import) with { Sheets = [] }, strict: true);
        Assert.Equal(together.Digest, import.Digest);
        Assert.Contains(
            together.Duplicates,
            one => one is { Kind: DuplicateKind.Likely, Product: "Nep", OfRow.Number: 2 }
        );
        await using var database = app.Open();
        var stars = await database
            .Recognitions.Join(
                database.Products,
                r => r.ProductId,
                p => p.Id,
                (r, p) =>
                    new
                    {
                        r,
                        p.Name,
                        p.ProducerId,
                    }
            )
            .Where(one => database.Producers.Any(p => p.Id == one.ProducerId && p.Name.StartsWith(producer)))
            .OrderBy(one => one.Name)
            .ThenBy(one => one.r.IssuedOn)
            .Select(one => new
            {
                one.Name,
                one.r.Stars,
                one.r.Kind,
                one.r.ReplacedOn,
                one.r.RevokedOn,
            })
            .ToListAsync();
        Assert.Equal((8, 5), (stars.Count, stars.Select(one => one.Name).Distinct().Count()));
        Assert.Equal(3, stars.Count(one => one.ReplacedOn != null));
        Assert.Equal(
            [new(2024, 10, 1), new(2024, 11, 7)],
            stars.Select(one => one.RevokedOn).OfType<DateOnly>().Order()
        );
        register.RowsAtOnce = 500;
        var again = await register.ImportAsync(lines);
        Assert.Equal((0, lines.Length), (again.Imported, again.Unchanged));
    }

    [Fact]
    public async Task One_audit_row_holds_the_file_and_the_counts()
    {
        await register.ImportAsync(Line("Gạo", producer), Line("Nếp", producer));

        await using var database = app.Open();
        var row = await database.Audit.OrderByDescending(r => r.Seq).FirstAsync();
        Assert.Equal("register.import", row.Act);
        Assert.Contains("\"Imported\":\"2\"", row.Changes, StringComparison.Ordinal);
        Assert.Contains(".csv", row.Changes, StringComparison.Ordinal);
        Assert.Contains("Sha256", row.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Gạo", row.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_stands_twice_is_told_at_its_heading()
    {
        var file = register.File(
            "hai-cot.csv",
            System.Text.Encoding.UTF8.GetBytes(
                "Tên sản phẩm,Chủ thể,Xã/phường,Tên sản phẩm\nGạo,Hộ Hai,Xã Mỹ Thử,Nếp\n"
            )
        );

        var outcome = await register.RunAsync(file, isDryRun: true);

        var told = Assert.Single(outcome.Warnings, warning => warning.Reason.Code == "register.column-twice");
        Assert.Equal((1, 3, "Tên sản phẩm"), (told.Row, told.Index, told.Column));
    }

    [Fact]
    public async Task The_installations_province_stands_where_none_is_given()
    {
        register.Province = null!;
        Assert.Equal(
            "register.no-place",
            (await register.CheckAsync(Line("Gạo", producer, commune: ""))).Warnings[0].Reason.Code
        );
        await using (var database = app.Open())
        {
            database.Settings.Add(new() { Name = Storage.Office.Setting.Province, Value = "80" });
            await database.SaveAsync(app.Act("setting.set"), default);
        }

        var outcome = await register.CheckAsync(Line("Gạo", producer, commune: "Xã Hòa Thử"), Line("Gạo", producer));

        Assert.False(outcome.IsRefused);
        await using (var database = app.Open())
        {
            database.Settings.RemoveRange(database.Settings.Where(s => s.Name == Storage.Office.Setting.Province));
            await database.SaveAsync(app.Act("setting.unset"), default);
        }
    }

    [Fact]
    public async Task A_province_that_was_not_is_refused()
    {
        register.Province = "99";

        var refusal = await Assert.ThrowsAsync<RefusalException>(() => register.CheckAsync(Line("Gạo", producer)));

        Assert.Equal("register.province-code", refusal.Code);
    }

    private async Task<(int, int, int, int)> CountAsync()
    {
        await using var database = app.Open();
        return (
            await database.Producers.CountAsync(),
            await database.Products.CountAsync(),
            await database.Recognitions.CountAsync(),
            await database.Audit.CountAsync()
        );
    }
}
