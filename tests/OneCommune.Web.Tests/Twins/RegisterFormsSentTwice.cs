using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Twins;

/// <summary>Producers, products and marks of the register: one form is one record, and all its answers lead there.</summary>
public sealed class RegisterFormsSentTwice(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Dictionary<string, string?> Producer = new()
    {
        ["Name"] = "Hộ Sáu Lần",
        ["Place.Typed"] = "Ấp 1, Xã Thử Thừa, Tây Ninh",
        ["Form.LegalForm"] = "Household",
        ["Form.Phone"] = "0912345678",
    };

    private static Dictionary<string, string?> Product(string name) =>
        new()
        {
            ["Name"] = name,
            ["Form.SetNumber"] = "3",
            ["Form.Sector"] = "Food",
        };

    [Fact]
    public async Task A_producer_is_added_once()
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var form = await officer.GetAsync("/lam-viec/chu-the/moi");

        var answers = await officer.SubmitSixTimesAsync(form, Producer);

        Assert.StartsWith("/lam-viec/chu-the/", answers.TheOnePath(), StringComparison.Ordinal);
        answers.AtLeastOneSays("Đã thêm chủ thể “Hộ Sáu Lần”");
        await using var database = app.Open();
        Assert.Equal(1, await database.Producers.CountAsync(p => p.Name == "Hộ Sáu Lần"));
        Assert.Equal(
            1,
            await database.Audit.CountAsync(r => r.Act == "producer.add" && r.AccountId == officer.AccountId)
        );
    }

    [Fact]
    public async Task Sent_again_after_a_colleagues_change_it_is_told_of_that_and_changes_nothing()
    {
        var producer = await app.HasProducerAsync("Hộ gửi lại muộn");
        var address = $"/lam-viec/chu-the/{producer.Id}/doi-ten";
        using var first = await app.SignedInAsync(Role.Commune, "28040");
        using var colleague = await app.SignedInAsync(Role.Province, "80");
        var form = await first.GetAsync(address);
        var typed = new Dictionary<string, string?> { ["Name"] = "Hộ gửi lại" };
        await first.SubmitAsync(form, typed);
        Assert.DoesNotContain("sửa tiếp", (await first.SubmitAsync(form, typed)).Text);

        await colleague.SubmitAsync(await colleague.GetAsync(address), new() { ["Name"] = "Hộ đồng nghiệp sửa" });
        var again = await first.SubmitAsync(form, typed);

        Assert.Contains("đã sửa tiếp lúc", again.Text);
        Assert.Contains("Hộ đồng nghiệp sửa", again.Document.QuerySelector("h1")!.TextContent);
        await using var database = app.Open();
        Assert.Equal("Hộ đồng nghiệp sửa", (await database.Producers.SingleAsync(p => p.Id == producer.Id)).Name);
    }

    [Fact]
    public async Task A_product_is_added_once_and_another_persons_or_another_one_of_that_name_is_refused()
    {
        var producer = await app.HasProducerAsync("Hộ bấm nhiều lần");
        using var own = await app.SignedInAsync(producer.Id);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var address = $"/lam-viec/chu-the/{producer.Id}/san-pham-moi";
        var form = await own.GetAsync(address);

        var path = (await own.SubmitSixTimesAsync(form, Product("Mắm sáu lần"))).TheOnePath();

        Assert.Equal(path, (await own.SubmitAsync(form, Product("Mắm sáu lần"))).Path);
        Assert.Equal(422, (await own.SubmitAsync(await own.GetAsync(address), Product("Mắm sáu lần"))).Status);
        var other = Product("Mắm sáu lần");
        other["Form.Story"] = "Một câu chuyện khác";
        Assert.Equal(422, (await own.SubmitAsync(form, other)).Status);
        var late = await officer.SubmitAsync(await officer.GetAsync(address), Product("mắm sáu lần"));
        Assert.Equal(422, late.Status);
        Assert.Contains("đã có sản phẩm “Mắm sáu lần”", late.Text);
        await using var database = app.Open();
        Assert.Equal(1, await database.Products.CountAsync(p => p.ProducerId == producer.Id));
    }

    [Fact]
    public async Task The_form_filled_in_anew_after_going_back_adds_another_product()
    {
        var producer = await app.HasProducerAsync("Hộ quay lại trang");
        using var own = await app.SignedInAsync(producer.Id);
        var form = await own.GetAsync($"/lam-viec/chu-the/{producer.Id}/san-pham-moi");

        var first = await own.SubmitAsync(form, Product("Mắm một"));
        var second = await own.SubmitAsync(form, Product("Mắm hai"));

        Assert.NotEqual(first.Path, second.Path);
        Assert.Contains("Đã thêm sản phẩm “Mắm hai”", second.Text);
    }

    [Fact]
    public async Task A_rename_makes_no_twin()
    {
        var producer = await app.HasProducerAsync("Hộ đổi tên trùng");
        await app.HasProductAsync(producer, "Khô cá lóc");
        var other = await app.HasProductAsync(producer, "Khô cá");
        await app.HasProducerAsync("Hộ Đã Có Tên");
        using var officer = await app.SignedInAsync(Role.Commune, "28040");

        var product = await officer.SubmitAsync(
            await officer.GetAsync($"/lam-viec/san-pham/{other.Id}/doi-ten"),
            new() { ["Name"] = "khô  cá LÓC" }
        );
        var named = await officer.SubmitAsync(
            await officer.GetAsync($"/lam-viec/chu-the/{producer.Id}/doi-ten"),
            new() { ["Name"] = "Hộ đã có tên" }
        );

        Assert.Equal(422, product.Status);
        Assert.Contains("đã có sản phẩm khác tên “Khô cá lóc”", product.Text);
        Assert.Equal(422, named.Status);
        Assert.Contains("đã có chủ thể khác tên “Hộ Đã Có Tên”", named.Text);
    }

    [Fact]
    public async Task A_pair_is_said_to_be_two_once()
    {
        var one = await app.HasProducerAsync("Hộ Đôi Lần", "30100");
        var other = await app.HasProducerAsync("Hộ đôi lan", "30100");
        using var officer = await app.SignedInAsync(Role.Commune, "30100");
        var page = await officer.GetAsync("/lam-viec/trung-lap");

        var answers = await officer.SubmitSixTimesAsync(page, [], "Không phải trùng");

        answers.AtLeastOneSays("sẽ không hiện lại");
        await using var database = app.Open();
        Guid[] ids = [one.Id, other.Id];
        Assert.Equal(1, await database.DismissedDuplicates.CountAsync(d => ids.Contains(d.FirstId)));
    }

    [Fact]
    public async Task Two_records_are_merged_once_and_both_answers_lead_to_the_one_that_is_kept()
    {
        var one = await app.HasProducerAsync("Hộ Gộp Một Lần", "30100");
        var other = await app.HasProducerAsync("Hộ gộp mot lan", "30100");
        using var officer = await app.SignedInAsync(Role.Commune, "30100");
        var form = await officer.GetAsync($"/lam-viec/trung-lap/chu-the/{one.Id}/{other.Id}");

        var answers = await officer.SubmitSixTimesAsync(
            form,
            new() { ["Keep"] = one.Id.ToString(), ["Confirmed"] = "true" }
        );

        Assert.Equal($"/lam-viec/chu-the/{one.Id}", answers.TheOnePath());
        await using var database = app.Open();
        Assert.Equal(1, await database.Audit.CountAsync(r => r.Act == "producer.merge" && r.SubjectId == $"{one.Id}"));
    }
}
