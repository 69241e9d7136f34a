using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Tests.Registry.Duplicates;

public sealed class LookingAtDuplicates(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_pair_stands_side_by_side_with_the_reason_in_words()
    {
        await app.HasProducerAsync("Hợp tác xã Song Đôi", "28048", LegalForm.Cooperative, new(2024, 1, 1));
        await app.HasProducerAsync("HTX song đôi", "28051", LegalForm.Cooperative, new(2024, 1, 1));
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync("/lam-viec/trung-lap");
        var panel = Browser.Text(
            page.Document.QuerySelectorAll("section.panel").Single(p => p.TextContent.Contains("Song Đôi"))
        );

        Assert.Contains(
            "cùng tên, chỉ khác cách ghi loại hình (như HTX và Hợp tác xã); nay cùng xã, phường sau sáp nhập",
            panel
        );
        Assert.Contains("Xã Mỹ Thử, huyện Thử Thừa, tỉnh Long An (nay là xã Thử Thừa, tỉnh Tây Ninh)", panel);
        Assert.Contains("Xã Bình Thử", panel);
        var file = await officer.Client.GetStringAsync("/lam-viec/trung-lap.csv");
        Assert.Contains("Hợp tác xã Song Đôi,", file);
        Assert.Contains("cùng tên, chỉ khác cách ghi loại hình (như HTX và Hợp tác xã)", file);
    }

    [Fact]
    public async Task A_pair_said_to_be_two_is_remembered_and_not_shown_again()
    {
        var one = await app.HasProducerAsync("Hộ Hai Người", "30100");
        var other = await app.HasProducerAsync("Hộ hai nguoi", "30100");
        using var commune = await app.SignedInAsync(Role.Commune, "30100");
        var page = await commune.GetAsync("/lam-viec/trung-lap");
        Assert.Contains("Hộ Hai Người", page.Text);

        var after = await commune.SubmitAsync(page, button: "Không phải trùng");

        Assert.Contains("sẽ không hiện lại", after.Text);
        Assert.DoesNotContain("Hộ Hai Người", after.Text);
        await using var database = app.Open();
        var ids = new[] { one.Id, other.Id };
        var kept = Assert.Single(await database.DismissedDuplicates.Where(d => ids.Contains(d.FirstId)).ToListAsync());
        Assert.Equal(app.Clock.Today, kept.OnDate);
        Assert.Contains(
            await database.Audit.ToListAsync(),
            a => a.Act == "duplicate.dismiss" && a.Changes.Contains(kept.FirstId.ToString())
        );
    }

    [Fact]
    public async Task Products_of_one_producer_are_compared_too()
    {
        var producer = await app.HasProducerAsync("Hộ nhiều tên");
        await app.HasProductAsync(producer, "Bánh Tét Lá Cẩm");
        await app.HasProductAsync(producer, "Banh tet la cam");
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync("/lam-viec/trung-lap?loai=san-pham");

        Assert.Contains("cùng tên, chỉ khác dấu; cùng chủ thể", page.Text);
        Assert.Contains("Bánh Tét Lá Cẩm", page.Text);
    }

    [Fact]
    public async Task Everybody_sees_pairs_of_the_own_area_and_who_only_inspects_changes_nothing()
    {
        await app.HasProducerAsync("Cơ sở Khu Riêng", "28060");
        await app.HasProducerAsync("Cơ sở khu rieng", "28060");
        using var neighbour = await app.SignedInAsync(Role.Commune, "28040");
        using var auditor = await app.SignedInAsync(Role.Auditor);
        using var leader = await app.SignedInAsync(Role.Leader);

        Assert.DoesNotContain("Khu Riêng", (await neighbour.GetAsync("/lam-viec/trung-lap")).Text);
        var seen = await auditor.GetAsync("/lam-viec/trung-lap");
        Assert.Contains("Khu Riêng", seen.Text);
        Assert.DoesNotContain("Không phải trùng", seen.Text);
        Assert.Equal(403, (await leader.GetAsync("/lam-viec/trung-lap")).Status);
    }
}
