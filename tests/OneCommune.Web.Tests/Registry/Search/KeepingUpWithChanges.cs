using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Engines;

namespace OneCommune.Web.Tests.Registry.Search;

/// <summary>A search finds what was kept a moment ago, whoever kept it and however, and nothing that was taken back.</summary>
public sealed class KeepingUpWithChanges(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_new_name_is_found_at_once_and_the_old_one_still_is()
    {
        var product = await app.HasStarAsync("Kẹo chuối đổi tên", new(2025, 3, 1));
        Assert.Equal(1, await CountAsync("keo chuoi doi ten"));

        await ChangeAsync(async database =>
        {
            var one = await database.Products.SingleAsync(p => p.Id == product.Id);
            database.HistoryEntries.Add(one.Rename("Kẹo mãng cầu", new(2026, 1, 1))!);
        });

        Assert.Equal(1, await CountAsync("keo mang cau"));
        Assert.Equal(1, await CountAsync("keo chuoi doi ten"));
    }

    [Fact]
    public async Task Products_are_found_by_their_producers_new_name_and_place()
    {
        var product = await app.HasStarAsync("Muối ớt dọn nhà", new(2025, 3, 1), unit: "28060");
        Assert.Equal(0, await CountAsync("muoi ot ba bay"));
        Assert.Equal(0, await CountAsync("muoi ot dong thap"));

        await ChangeAsync(async database =>
        {
            var producer = await database.Producers.SingleAsync(p => p.Id == product.ProducerId);
            database.HistoryEntries.Add(producer.Rename("Cơ sở Bà Bảy", new(2026, 1, 1))!);
            database.HistoryEntries.Add(producer.Move(15, null, new(2026, 1, 1), null, "Xã Xa Thử")!);
        });

        Assert.Equal(1, await CountAsync("muoi ot ba bay"));
        Assert.Equal(1, await CountAsync("muoi ot dong thap"));
    }

    [Fact]
    public async Task A_record_merged_into_another_is_found_by_its_name_as_that_one()
    {
        var kept = await app.HasStarAsync("Tương hột giữ lại", new(2025, 3, 1));
        await using (var database = app.Open())
        {
            var producer = await database.Producers.SingleAsync(p => p.Id == kept.ProducerId);
            await app.HasProductAsync(producer, "Chao môn nhập vào");
        }
        await ChangeAsync(async database =>
        {
            var twin = await database.Products.SingleAsync(p => p.Name == "Chao môn nhập vào");
            var one = await database.Products.SingleAsync(p => p.Id == kept.Id);
            database.HistoryEntries.Add(twin.MergeInto(one, new(2026, 1, 1)));
        });

        Assert.Equal("Tương hột giữ lại", await FirstAsync("chao mon nhap vao"));
    }

    [Fact]
    public async Task What_comes_in_bulk_is_found_and_what_is_rolled_back_is_not()
    {
        var product = await app.HasStarAsync("Mứt gừng mẫu", new(2025, 3, 1));
        foreach (var (name, isKept) in new[] { ("Mứt tắc bỏ đi", false), ("Mứt dừa vào sổ", true) })
        {
            await using var database = app.Open();
            var producer = await database.Producers.AsNoTracking().SingleAsync(p => p.Id == product.ProducerId);
            var brought = new Domain.Registry.Products.Product(name, producer, Domain.Registry.Sector.Food);
            var star = Domain.Registry.Recognitions.Recognition.Of(
                brought,
                Domain.Registry.Recognitions.Named.Of(brought, producer),
                Domain.Registry.Recognitions.RecognitionKind.First,
                3,
                new(2025, 3, 1),
                new("21/QĐ-UBND", "UBND tỉnh")
            );
            await using var transaction = await database.BeginAsync(default);
            await database.InsertAsync([brought], default);
            await database.InsertAsync([star], default);
            if (!isKept)
                continue;
            await database.SaveAsync(app.Act("register.import"), default);
            await transaction.CommitAsync();
        }

        Assert.Equal(1, await CountAsync("mut dua vao so"));
        Assert.Equal(0, await CountAsync("mut tac bo di"));
    }

    [Fact]
    public async Task A_star_makes_a_product_public_and_its_number_found()
    {
        var product = await app.HasProductAsync(await app.HasProducerAsync("Hộ chờ sao"), "Dưa món chờ sao");
        Assert.Equal(0, await CountAsync("dua mon cho sao"));

        await app.IsRecognisedAsync(product, new(2025, 3, 1));

        Assert.Equal(1, await CountAsync("dua mon cho sao"));
    }

    private async Task ChangeAsync(Func<Database, Task> change)
    {
        await using var database = app.Open();
        await change(database);
        await database.SaveAsync(app.Act("register.change"), default);
    }

    private async Task<int> CountAsync(string typed) => (await AskAsync(typed)).GetProperty("total").GetInt32();

    private async Task<string?> FirstAsync(string typed) =>
        (await AskAsync(typed)).GetProperty("products")[0].GetProperty("name").GetString();

    private Task<JsonElement> AskAsync(string typed) =>
        app.Visitor.Client.GetFromJsonAsync<JsonElement>("/api/v1/products?q=" + Uri.EscapeDataString(typed));
}
