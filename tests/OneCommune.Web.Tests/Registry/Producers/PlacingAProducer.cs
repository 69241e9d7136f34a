using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Tests.Registry.Producers;

public sealed class PlacingAProducer(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("phuong tan thu, tay ninh")]
    [InlineData("Ấp 3, Phường Tân Thử, tỉnh Tây Ninh")]
    [InlineData("Xã Hòa Thử, huyện Châu Thử, tỉnh Tây Ninh")]
    public async Task A_move_is_told_with_the_place_before_and_after(string typed)
    {
        var producer = await app.HasProducerAsync("Hộ dời nhà");
        using var province = await app.SignedInAsync(Role.Province);

        var page = await MoveAsync(province, producer, new() { ["Place.Typed"] = typed, ["On"] = "2026-03-01" });

        Assert.Contains("Đã chuyển đến phường Tân Thử, tỉnh Tây Ninh", page.Text);
        Assert.Contains(
            "01/03/2026 Chuyển nơi từ xã Thử Thừa, tỉnh Tây Ninh đến phường Tân Thử, tỉnh Tây Ninh",
            page.Text
        );
        await using var database = app.Open();
        Assert.Equal(13, (await database.Producers.SingleAsync(p => p.Id == producer.Id)).UnitId);
    }

    [Fact]
    public async Task A_commune_that_was_divided_is_asked_back_and_the_answer_is_taken()
    {
        var producer = await app.HasProducerAsync("Hộ xã chia", "28054", on: new(2024, 1, 1));
        using var province = await app.SignedInAsync(Role.Province);

        var asked = await MoveAsync(
            province,
            producer,
            new() { ["Place.Typed"] = "Xã Tân Thử, huyện Thử Thừa, tỉnh Long An" }
        );
        Assert.Equal(422, asked.Status);
        Assert.Equal(2, asked.Document.QuerySelectorAll("input[name='Place.Code']").Length);
        var answered = await province.SubmitAsync(asked, new() { ["Place.Code"] = "28060" });

        Assert.Contains("Đã chuyển đến phường Tân Thử", answered.Text);
    }

    [Fact]
    public async Task A_choice_offered_for_another_address_does_not_count()
    {
        var producer = await app.HasProducerAsync("Hộ gõ lại", "28054", on: new(2024, 1, 1));
        using var province = await app.SignedInAsync(Role.Province);
        var asked = await MoveAsync(province, producer, new() { ["Place.Typed"] = "Xã Tân Thử, Thử Thừa, Long An" });

        var answered = await province.SubmitAsync(
            asked,
            new() { ["Place.Typed"] = "Xã Thử Thừa, Tây Ninh", ["Place.Code"] = "28060" }
        );

        Assert.Contains("Đã chuyển đến xã Thử Thừa", answered.Text);
    }

    [Theory]
    [InlineData("Xã Không Có, tỉnh Tây Ninh", "Không có xã, phường nào")]
    [InlineData("Xã Thử Thừa, tỉnh Tây Ninh", "Chủ thể đang ở xã Thử Thừa")]
    [InlineData("Xã Xa Thử, tỉnh Đồng Tháp", "thuộc địa bàn khác")]
    [InlineData("", "Chưa ghi xã, phường")]
    public async Task A_place_that_cannot_be_is_refused(string typed, string why)
    {
        var producer = await app.HasProducerAsync("Hộ đi lạc " + Guid.NewGuid().ToString("N")[..6]);
        using var province = await app.SignedInAsync(Role.Province);

        var page = await MoveAsync(province, producer, new() { ["Place.Typed"] = typed });

        Assert.Equal(422, page.Status);
        Assert.Contains(why, page.Text);
    }

    [Fact]
    public async Task A_commune_does_not_send_a_producer_to_another_commune()
    {
        var producer = await app.HasProducerAsync("Hộ bị đẩy");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await MoveAsync(commune, producer, new() { ["Place.Typed"] = "Phường Tân Thử, Tây Ninh" });

        Assert.Equal(422, page.Status);
        Assert.Contains("thuộc địa bàn khác", page.Text);
    }

    [Fact]
    public async Task A_new_producer_is_added_where_the_address_says()
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await AddAsync(
            commune,
            new()
            {
                ["Name"] = "Tổ hợp tác Rau Sạch",
                ["Form.LegalForm"] = "CooperativeGroup",
                ["Place.Typed"] = "Ấp 7, xã Thử Thừa, Tây Ninh",
            }
        );

        Assert.Contains("Đã thêm chủ thể “Tổ hợp tác Rau Sạch”", page.Text);
        Assert.Contains("Ấp 7", page.Text);
        Assert.Contains("Xã Thử Thừa, tỉnh Tây Ninh", page.Text);
    }

    [Fact]
    public async Task The_same_name_in_the_same_commune_is_one_producer_also_across_the_merger()
    {
        await app.HasProducerAsync("HTX  Một Lần", "28048", LegalForm.Cooperative, new(2024, 1, 1));
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await AddAsync(
            commune,
            new()
            {
                ["Name"] = "htx một lần",
                ["Place.Typed"] = "Xã Thử Thừa, Tây Ninh",
                ["IsAnother"] = "true",
            }
        );

        Assert.Equal(422, page.Status);
        Assert.Contains("đã có chủ thể “HTX Một Lần”", page.Text);
    }

    [Fact]
    public async Task A_name_much_like_one_that_is_there_is_shown_first_and_added_when_it_is_another()
    {
        await app.HasProducerAsync("Hợp tác xã Hoa Sen", form: LegalForm.Cooperative);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var asked = await AddAsync(
            commune,
            new() { ["Name"] = "HTX hoa sen", ["Place.Typed"] = "Xã Thử Thừa, Tây Ninh" }
        );
        Assert.Equal(422, asked.Status);
        Assert.Contains("Hợp tác xã Hoa Sen", asked.Text);
        var added = await commune.SubmitAsync(asked, new() { ["IsAnother"] = "true" });

        Assert.Contains("Đã thêm chủ thể", added.Text);
    }

    private static async Task<Page> MoveAsync(Browser browser, Producer producer, Dictionary<string, string?> values) =>
        await browser.SubmitAsync(await browser.GetAsync($"/lam-viec/chu-the/{producer.Id}/chuyen-noi"), values);

    private static async Task<Page> AddAsync(Browser browser, Dictionary<string, string?> values) =>
        await browser.SubmitAsync(await browser.GetAsync("/lam-viec/chu-the/moi"), values);
}
