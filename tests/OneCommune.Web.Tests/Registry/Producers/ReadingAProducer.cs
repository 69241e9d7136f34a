using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Tests.Registry.Producers;

public sealed class ReadingAProducer(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Profile Personal = new(LegalForm.Household)
    {
        Representative = "Lê Thị Kín",
        RepresentativeGender = Gender.Female,
        RepresentativeEthnicity = "Khmer",
        Phone = "0987001122",
        Email = "kin@example.vn",
    };

    [Fact]
    public async Task It_tells_the_state_the_facts_the_products_and_where_the_place_is_now()
    {
        var producer = await app.HasProducerAsync("HTX Nói Đủ", "28048", LegalForm.Cooperative, new(2024, 1, 1));
        var product = await app.HasProductAsync(producer, "Gạo nói đủ");
        await app.IsRecognisedAsync(product, new(2025, 3, 1), 4);
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync($"/lam-viec/chu-the/{producer.Id}");

        Assert.Contains("1 sản phẩm còn hạn", page.Text);
        Assert.Contains("Xã Mỹ Thử, huyện Thử Thừa, tỉnh Long An (nay là xã Thử Thừa, tỉnh Tây Ninh)", page.Text);
        Assert.Contains("Hợp tác xã", page.Text);
        Assert.Contains("Gạo nói đủ", page.Text);
        Assert.Contains("Còn hạn đến 01/03/2028", page.Text);
        Assert.NotNull(page.Document.QuerySelector("p.back a[href='/lam-viec/chu-the']"));
    }

    [Fact]
    public async Task A_place_that_was_split_is_said_to_need_a_decision()
    {
        var producer = await app.HasProducerAsync("Hộ chia đôi", "28054", on: new(2024, 1, 1));
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync($"/lam-viec/chu-the/{producer.Id}");

        Assert.Contains("nay chia về phường Tân Thử, tỉnh Tây Ninh; xã Thử Thừa, tỉnh Tây Ninh", page.Text);
        Assert.Contains("cần xác định nơi hiện nay", page.Text);
    }

    [Fact]
    public async Task What_followed_on_one_day_is_told_the_newest_first_too()
    {
        var producer = await app.HasProducerAsync("Hộ một ngày", "28040");
        var product = await app.HasProductAsync(producer, "Mứt một ngày");
        var day = new DateOnly(2024, 5, 1);
        await app.IsRecognisedAsync(product, day, then: r => r.Revoke(day, "9/QĐ", "Cấp nhầm"));
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync($"/lam-viec/chu-the/{producer.Id}");
        var moments = page.Document.QuerySelectorAll(".timeline b").Select(Browser.Text);

        Assert.Equal(["Thu hồi giấy chứng nhận 3 sao", "Công nhận lần đầu: 3 sao"], moments);
    }

    [Fact]
    public async Task The_timeline_tells_stars_revocations_new_names_and_moves_the_newest_first()
    {
        var producer = await app.HasProducerAsync("Hộ Xưa", "28040");
        var product = await app.HasProductAsync(producer, "Mắm xưa");
        await app.IsRecognisedAsync(
            product,
            new(2022, 3, 1),
            then: r => r.Revoke(new(2023, 4, 1), "7/QĐ", "Ngừng làm")
        );
        await using (var database = app.Open())
        {
            var kept = database.Producers.Single(p => p.Id == producer.Id);
            database.HistoryEntries.Add(kept.Rename("Hộ Nay", new(2024, 5, 1))!);
            database.HistoryEntries.Add(kept.Move(13, "Ấp 1", new(2025, 8, 1), "Xã Thử Thừa", "Phường Tân Thử")!);
            await database.SaveAsync(app.Act("producer.change"), default);
        }
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync($"/lam-viec/chu-the/{producer.Id}");
        var lines = page.Document.QuerySelectorAll(".timeline li").Select(Browser.Text).ToList();

        Assert.Equal(4, lines.Count);
        Assert.StartsWith("01/08/2025 Chuyển nơi", lines[0]);
        Assert.StartsWith("01/05/2024 Đổi tên “Hộ Xưa” thành “Hộ Nay”", lines[1]);
        Assert.StartsWith("01/04/2023 Thu hồi giấy chứng nhận 3 sao · Mắm xưa 7/QĐ · Ngừng làm", lines[2]);
        Assert.StartsWith("01/03/2022 Công nhận lần đầu: 3 sao · Mắm xưa", lines[3]);
    }

    [Theory]
    [InlineData(Role.Commune, "28040", true)]
    [InlineData(Role.Province, "80", true)]
    [InlineData(Role.Auditor, "80", true)]
    [InlineData(Role.Secretary, "80", false)]
    [InlineData(Role.Leader, "80", false)]
    public async Task Gender_ethnicity_phone_and_mail_are_for_those_who_need_them(Role role, string unit, bool shown)
    {
        var producer = await app.HasProducerAsync("Hộ kín đáo", then: p => p.Describe(Personal));
        using var reader = await app.SignedInAsync(role, unit);

        var page = await reader.GetAsync($"/lam-viec/chu-the/{producer.Id}");

        Assert.Equal(200, page.Status);
        Assert.Contains("Lê Thị Kín", page.Text);
        foreach (var secret in new[] { "Khmer", "0987001122", "kin@example.vn", "Giới tính" })
            Assert.Equal(shown, page.Source.Contains(secret));
    }

    [Fact]
    public async Task A_commune_that_a_producer_has_left_still_reads_it_but_nothing_personal()
    {
        var producer = await app.HasProducerAsync("Hộ dời đi", then: p => p.Describe(Personal));
        await app.IsRecognisedAsync(await app.HasProductAsync(producer, "Chả dời"), new(2025, 1, 1));
        await using (var database = app.Open())
        {
            database
                .Producers.Single(p => p.Id == producer.Id)
                .Move(13, "Ấp 1", new(2025, 9, 1), null, "Phường Tân Thử");
            await database.SaveAsync(app.Act("producer.move"), default);
        }
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await commune.GetAsync($"/lam-viec/chu-the/{producer.Id}");

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("0987001122", page.Source);
        Assert.DoesNotContain("Sửa hồ sơ", page.Text);
    }

    [Fact]
    public async Task Others_do_not_learn_that_it_exists()
    {
        var producer = await app.HasProducerAsync("Hộ của xã kia", "28060");
        var other = await app.HasProducerAsync("Hộ người khác");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var away = await app.SignedInAsync(Role.Province, "82");
        using var speaker = await app.SignedInAsync(other.Id);
        using var council = await app.SignedInAsync(Role.Council);
        var address = $"/lam-viec/chu-the/{producer.Id}";

        Assert.Equal(404, (await commune.GetAsync(address)).Status);
        Assert.Equal(404, (await away.GetAsync(address)).Status);
        Assert.Equal(404, (await speaker.GetAsync(address)).Status);
        Assert.Equal(403, (await council.GetAsync(address)).Status);
        Assert.Equal("/dang-nhap", (await app.Visitor.GetAsync(address)).Path);
    }

    [Fact]
    public async Task A_producer_reads_its_own_record_whole()
    {
        var producer = await app.HasProducerAsync("Hộ tự xem", then: p => p.Describe(Personal));
        using var speaker = await app.SignedInAsync(producer.Id);

        var page = await speaker.GetAsync($"/lam-viec/chu-the/{producer.Id}");

        Assert.Contains("Khmer", page.Text);
        Assert.Contains("Sửa hồ sơ", page.Text);
        Assert.DoesNotContain("Đổi tên", page.Text);
    }
}
