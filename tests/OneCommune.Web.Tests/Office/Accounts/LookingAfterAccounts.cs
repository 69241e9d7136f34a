using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Tests.Office.Accounts;

public sealed class LookingAfterAccounts(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_stays_out_until_enabled()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");

        await ActAsync(office, officer, "Khóa tài khoản");

        Assert.Equal("/dang-nhap", (await officer.GetAsync("/lam-viec")).Path);
        Assert.Equal(422, (await officer.SignInAsync(officer.UserName, TestApp.Password)).Status);
        await ActAsync(office, officer, "Mở khóa tài khoản");
        Assert.Equal("/lam-viec", (await officer.SignInAsync(officer.UserName, TestApp.Password)).Path);
    }

    [Fact]
    public async Task A_new_password_ends_the_old_one_and_a_lock_out()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        for (var i = 0; i < 5; i++)
            await app.Visitor.SignInAsync(officer.UserName, "sai-mat-khau");
        Assert.Contains("Tạm khóa do nhập sai", (await office.GetAsync(Address(officer))).Text);

        var page = await ActAsync(office, officer, "Cấp mật khẩu dùng một lần");

        var password = page.Document.QuerySelector("#password")!.TextContent;
        Assert.Equal("/dang-nhap", (await officer.GetAsync("/lam-viec")).Path);
        Assert.Equal(422, (await officer.SignInAsync(officer.UserName, TestApp.Password)).Status);
        Assert.Equal("/tai-khoan/mat-khau", (await officer.SignInAsync(officer.UserName, password)).Path);
        Assert.DoesNotContain(password, (await office.GetAsync(Address(officer))).Source);
    }

    [Fact]
    public async Task A_second_step_whose_phone_is_lost_is_taken_off()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        await SignIn.Authenticator.SetUpAsync(app, officer);

        await ActAsync(office, officer, "Gỡ xác thực hai bước");

        Assert.Equal("/lam-viec", (await app.Visitor.SignInAsync(officer.UserName, TestApp.Password)).Path);
    }

    [Fact]
    public async Task Rights_are_given_and_withdrawn_and_count_at_once()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        Assert.Equal(403, (await officer.GetAsync("/lam-viec/nguoi-dung/moi")).Status);

        using var other = await app.SignedInAsync(Role.Province);
        var page = await ActAsync(
            office,
            officer,
            "Thêm quyền ở đơn vị",
            new() { ["Role"] = "province", ["Unit"] = "80" }
        );
        Assert.Equal(403, (await officer.GetAsync("/lam-viec/nguoi-dung/moi")).Status);
        await other.SubmitAsync(await other.GetAsync(page.Path), button: "Xác nhận và thực hiện");
        page = await office.GetAsync(Address(officer));
        Assert.Contains("Cơ quan OCOP tỉnh: Tỉnh Tây Ninh", page.Text);
        Assert.Equal(200, (await officer.GetAsync("/lam-viec/nguoi-dung/moi")).Status);

        var right = page.Document.QuerySelectorAll(".tasks li").Single(l => l.TextContent.Contains("Cơ quan OCOP"));
        await ActAsync(
            office,
            officer,
            "Rút quyền này",
            new() { ["Grant"] = right.QuerySelector("[name=Grant]")!.GetAttribute("value") }
        );
        Assert.Equal(403, (await officer.GetAsync("/lam-viec/nguoi-dung/moi")).Status);
        var told = (await officer.GetAsync("/tai-khoan/viec-da-lam")).Text;
        Assert.Contains("Rút quyền: Cơ quan OCOP tỉnh, Tỉnh Tây Ninh", told);
        Assert.Contains("Thêm quyền: Cơ quan OCOP tỉnh, Tỉnh Tây Ninh", told);
    }

    [Fact]
    public async Task The_same_right_twice_and_a_form_grown_old_are_refused()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var old = await office.GetAsync(Address(officer));

        var twice = await office.SubmitAsync(
            old,
            new() { ["Role"] = "commune", ["Unit"] = "28040" },
            "Thêm quyền ở đơn vị"
        );
        Assert.Contains("đã có đúng quyền này", twice.Text);
        await office.SubmitAsync(old, new() { ["FullName"] = "Lê Thị Mới" }, "Lưu họ tên");
        var late = await office.SubmitAsync(old, new() { ["FullName"] = "Lê Thị Muộn" }, "Lưu họ tên");

        Assert.Equal(409, late.Status);
        Assert.Contains("Lê Thị Mới", (await office.GetAsync(Address(officer))).Text);
    }

    [Fact]
    public async Task Nobody_changes_their_own_rights()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var own = await office.GetAsync(Address(office));
        Assert.Contains("không ai tự sửa quyền của mình", own.Text);
        Assert.DoesNotContain("Thêm quyền", own.Text);
        await using var database = app.Open();
        var stamp = await database
            .Users.Where(a => a.Id == office.AccountId)
            .Select(a => a.ConcurrencyStamp)
            .SingleAsync();
        var other = await office.GetAsync(Address(officer));
        var form = other.Form("Thêm quyền ở đơn vị");
        form.SetAttribute("action", Address(office) + "?handler=Grant");

        var page = await office.SubmitAsync(
            other,
            new()
            {
                ["Stamp"] = stamp,
                ["Role"] = "leader",
                ["Unit"] = "80",
            },
            "Thêm quyền ở đơn vị"
        );

        Assert.Equal(422, page.Status);
        Assert.Contains("Không ai tự sửa quyền của mình", page.Text);
    }

    [Fact]
    public async Task Another_provinces_account_is_not_there_and_one_with_rights_elsewhere_is_only_seen()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var stranger = await app.SignedInAsync(Role.Commune, "30100");
        using var both = await app.SignedInAsync(Role.Commune, "28040");
        await using var database = app.Open();
        database.Grants.Add(Grant.InUnit(both.AccountId, Role.Commune, await app.UnitAsync(database, "30100")));
        await database.SaveAsync(app.Act("account.grant"), default);

        Assert.Equal(404, (await office.GetAsync(Address(stranger))).Status);
        Assert.Contains("chỉ xem được", (await office.GetAsync(Address(both))).Text);
    }

    [Fact]
    public async Task A_commune_officer_does_not_look_after_other_officers()
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        using var colleague = await app.SignedInAsync(Role.Commune, "28040");
        using var office = await app.SignedInAsync(Role.Province);

        Assert.Equal(404, (await officer.GetAsync(Address(colleague))).Status);
        Assert.Equal(404, (await officer.GetAsync(Address(office))).Status);
    }

    [Fact]
    public async Task A_right_in_the_council_does_not_widen_a_commune_officers_area()
    {
        await using var database = app.Open();
        var producer = new Producer("Hợp tác xã Xa", LegalForm.Cooperative, await app.UnitAsync(database, "28060"));
        database.Producers.Add(producer);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        database.Grants.Add(Grant.InUnit(officer.AccountId, Role.Council, await app.UnitAsync(database, "80")));
        await database.SaveAsync(app.Act("account.grant"), default);
        using var far = await app.SignedInAsync(producer.Id);

        Assert.Equal(404, (await officer.GetAsync(Address(far))).Status);
    }

    [Fact]
    public async Task The_list_finds_without_accents_and_exports_what_it_shows()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var name = OpeningAccounts.NewName();
        await OpeningAccounts.OpenOfficerAsync(office, name, "commune", "28040");

        var page = await office.GetAsync(
            $"/lam-viec/nguoi-dung?q=nguyen+an+{name}&vai-tro=commune&don-vi=28040&trang-thai=chua-doi"
        );
        var none = await office.GetAsync($"/lam-viec/nguoi-dung?q={name}&vai-tro=leader");
        var file = await office.Client.GetAsync($"/lam-viec/nguoi-dung.csv?q={name}");

        Assert.Contains("1 tài khoản", page.Text);
        Assert.Contains("Nguyễn Văn Ân", page.Text);
        Assert.Contains("Không có tài khoản nào", none.Text);
        Assert.Contains(
            $"Nguyễn Văn Ân,{name},\"Cán bộ xã, phường\",Xã Thử Thừa,Chưa đổi mật khẩu được cấp",
            await file.Content.ReadAsStringAsync()
        );
    }

    private static string Address(Browser account) => $"/lam-viec/nguoi-dung/{account.AccountId}";

    private static async Task<Page> ActAsync(
        Browser office,
        Browser account,
        string button,
        Dictionary<string, string?>? values = null
    )
    {
        var page = await office.SubmitAsync(await office.GetAsync(Address(account)), values, button);
        Assert.Equal(200, page.Status);
        return page;
    }
}

/// <summary>On a database of its own: here the province's offices are counted.</summary>
public sealed class TheLastProvinceAccount(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Two_offices_that_lock_each_other_out_at_once_leave_one_standing()
    {
        using var first = await app.SignedInAsync(Role.Province);
        using var second = await app.SignedInAsync(Role.Province);
        var seenByFirst = await first.GetAsync($"/lam-viec/nguoi-dung/{second.AccountId}");
        var seenBySecond = await second.GetAsync($"/lam-viec/nguoi-dung/{first.AccountId}");

        await Task.WhenAll(
            first.SubmitAsync(seenByFirst, button: "Khóa tài khoản"),
            second.SubmitAsync(seenBySecond, button: "Khóa tài khoản")
        );

        await using var database = app.Open();
        Assert.Equal(1, await database.Users.CountAsync(a => !a.Disabled));
    }
}
