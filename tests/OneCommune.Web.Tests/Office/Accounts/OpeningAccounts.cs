using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;

namespace OneCommune.Web.Tests.Office.Accounts;

public sealed class OpeningAccounts(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_officer_gets_a_password_shown_once_and_changes_it_at_the_first_sign_in()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var name = NewName();

        var page = await OpenOfficerAsync(office, name, "commune", "28040");

        Assert.Equal(name, page.Document.QuerySelector("#user-name")!.TextContent);
        var password = page.Document.QuerySelector("#password")!.TextContent;
        using var officer = app.Visitor;
        page = await officer.SignInAsync(name, password);
        Assert.Equal("/tai-khoan/mat-khau", page.Path);
        page = await officer.SubmitAsync(
            page,
            new()
            {
                ["Old"] = password,
                ["New"] = "gạo nàng thơm chợ đào",
                ["Again"] = "gạo nàng thơm chợ đào",
            },
            "Đổi mật khẩu"
        );
        Assert.Equal("/lam-viec", page.Path);
        Assert.Contains("Cán bộ xã, phường: Xã Thử Thừa", (await officer.GetAsync("/tai-khoan")).Text);
    }

    [Fact]
    public async Task The_given_password_is_kept_nowhere()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var page = await OpenOfficerAsync(office, NewName(), "commune", "28040");
        var password = page.Document.QuerySelector("#password")!.TextContent;
        await using var database = app.Open();

        Assert.False(await database.Audit.AnyAsync(r => r.Changes.Contains(password)));
    }

    [Theory]
    [InlineData("ng", "commune", "28040", "Tên đăng nhập gồm 3 đến 60")]
    [InlineData("nguyễn.an", "commune", "28040", "Tên đăng nhập gồm 3 đến 60")]
    [InlineData("nguyen an", "commune", "28040", "Tên đăng nhập gồm 3 đến 60")]
    [InlineData(null, "", "28040", "Chưa chọn vai trò")]
    [InlineData(null, "producer", "28040", "không gắn với")]
    [InlineData(null, "province", "28040", "không gắn với")]
    [InlineData(null, "commune", "80", "không gắn với")]
    [InlineData(null, "commune", "30100", "địa bàn khác")]
    [InlineData(null, "province", "82", "địa bàn khác")]
    [InlineData(null, "commune", "99999", "không có đơn vị hành chính mã 99999")]
    public async Task What_cannot_be_given_is_refused(string? name, string role, string unit, string reason)
    {
        using var office = await app.SignedInAsync(Role.Province);

        var page = await OpenOfficerAsync(office, name ?? NewName(), role, unit);

        Assert.Equal(422, page.Status);
        Assert.Contains(reason, page.Text);
    }

    [Fact]
    public async Task An_empty_field_is_refused_in_the_domains_words()
    {
        using var office = await app.SignedInAsync(Role.Province);

        var page = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/nguoi-dung/moi"),
            new()
            {
                ["FullName"] = "",
                ["UserName"] = "",
                ["Role"] = "commune",
                ["Unit"] = "28040",
            },
            "Tạo tài khoản"
        );

        Assert.Equal(422, page.Status);
        Assert.Contains("Họ và tên không được để trống", page.Text);
        Assert.DoesNotContain("required.", page.Text);
    }

    [Fact]
    public async Task A_user_name_is_taken_whatever_its_case()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var name = NewName();
        await OpenOfficerAsync(office, name, "commune", "28040");

        var page = await OpenOfficerAsync(office, name.ToUpperInvariant(), "commune", "28040");

        Assert.Equal(422, page.Status);
        Assert.Contains("đã có người dùng", page.Text);
    }

    [Fact]
    public async Task A_commune_officer_opens_accounts_for_producers_of_the_commune_alone()
    {
        var own = await ProducerAsync("28040");
        var other = await ProducerAsync("28060");
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var name = NewName();

        Assert.Equal(403, (await officer.GetAsync("/lam-viec/nguoi-dung/moi")).Status);
        var page = await officer.GetAsync(
            "/lam-viec/nguoi-dung/chu-the/moi?tim=" + Uri.EscapeDataString(own.FoldedName)
        );
        page = await officer.SubmitAsync(
            page,
            new() { ["FullName"] = "Trần Thị Thử", ["UserName"] = name },
            "Tạo tài khoản"
        );
        var password = page.Document.QuerySelector("#password")!.TextContent;
        Assert.Equal("/tai-khoan/mat-khau", (await app.Visitor.SignInAsync(name, password)).Path);

        page = await officer.GetAsync("/lam-viec/nguoi-dung/chu-the/moi?tim=" + Uri.EscapeDataString(other.FoldedName));
        Assert.Contains("Không tìm thấy chủ thể", page.Text);
        page = await officer.GetAsync("/lam-viec/nguoi-dung/chu-the/moi?Producer=" + own.Id);
        page = await officer.SubmitAsync(
            page,
            new()
            {
                ["FullName"] = "Trần Thị Thử",
                ["UserName"] = NewName(),
                ["Producer"] = other.Id.ToString(),
            },
            "Tạo tài khoản"
        );
        Assert.Equal(422, page.Status);
    }

    internal static string NewName() => "an." + Guid.NewGuid().ToString("N")[..10];

    internal static async Task<Page> OpenOfficerAsync(Browser office, string name, string role, string unit) =>
        await office.SubmitAsync(
            await office.GetAsync("/lam-viec/nguoi-dung/moi"),
            new()
            {
                ["FullName"] = "Nguyễn Văn Ân",
                ["UserName"] = name,
                ["Role"] = role,
                ["Unit"] = unit,
            },
            "Tạo tài khoản"
        );

    private async Task<Producer> ProducerAsync(string unit)
    {
        await using var database = app.Open();
        var producer = new Producer(
            "Hợp tác xã " + Guid.NewGuid().ToString("N")[..8],
            LegalForm.Cooperative,
            await app.UnitAsync(database, unit)
        );
        database.Producers.Add(producer);
        await database.SaveAsync(app.Act("producer.add"), default);
        return producer;
    }
}
