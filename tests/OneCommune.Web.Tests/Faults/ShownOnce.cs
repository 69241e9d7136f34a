using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Faults;

/// <summary>Forms of the office whose answer holds a secret, or that ask for one; and several wrong fields.</summary>
public sealed class ShownOnce(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_given_password_is_not_shown_to_a_second_press_which_leads_to_the_account()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync("/lam-viec/nguoi-dung/moi");
        Dictionary<string, string?> typed = new()
        {
            ["FullName"] = "Bấm Hai Lần",
            ["UserName"] = "bam.hai.lan",
            ["Role"] = "commune",
            ["Unit"] = "28040",
        };

        var first = await office.SubmitAsync(form, typed, "Tạo tài khoản");
        var second = await office.SubmitAsync(form, typed, "Tạo tài khoản");

        var password = first.Document.GetElementById("password")!.TextContent;
        Assert.StartsWith("/lam-viec/nguoi-dung/", second.Path);
        Assert.Contains("đã được tạo ở lần gửi trước", second.Text);
        Assert.DoesNotContain(password, second.Source);
        await using var database = app.Open();
        Assert.Equal(1, await database.Users.CountAsync(a => a.UserName == "bam.hai.lan"));
        var answers = await database.FormAnswers.ToListAsync();
        Assert.NotEmpty(answers);
        Assert.DoesNotContain(answers, a => (a.Told ?? "").Contains(password) || a.Address.Contains(password));
        var token = form.Form("Tạo tài khoản").QuerySelector("[name=_form]")!.GetAttribute("value")!;
        Assert.DoesNotContain(answers, a => a.Form.Contains(token));
    }

    [Fact]
    public async Task A_password_form_is_not_carried_through_a_lost_sign_in()
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var form = await officer.GetAsync("/tai-khoan/mat-khau");
        await officer.SubmitAsync(form, button: "Đăng xuất");

        var lost = await officer.SubmitAsync(
            form,
            new()
            {
                ["Old"] = TestApp.Password,
                ["New"] = "gạo nàng thơm chợ đào",
                ["Again"] = "gạo nàng thơm chợ đào",
            },
            "Đổi mật khẩu"
        );

        Assert.Equal(401, lost.Status);
        Assert.DoesNotContain("gạo nàng thơm", System.Net.WebUtility.HtmlDecode(lost.Source));
    }

    [Fact]
    public async Task Looking_for_a_producer_keeps_what_is_typed_beside_it()
    {
        await app.HasProducerAsync("Hộ tìm giữa chừng");
        using var officer = await app.SignedInAsync(Role.Commune, "28040");

        var found = await officer.SubmitAsync(
            await officer.GetAsync("/lam-viec/nguoi-dung/chu-the/moi"),
            new() { ["FullName"] = "Đang Gõ Dở", ["tim"] = "tìm giữa chừng" },
            "Tìm chủ thể"
        );

        Assert.Equal(200, found.Status);
        Assert.Contains("Hộ tìm giữa chừng", found.Text);
        Assert.Equal("Đang Gõ Dở", found.Document.GetElementById("FullName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Every_wrong_field_of_a_new_account_and_every_wrong_line_of_a_list_is_told_at_once()
    {
        using var office = await app.SignedInAsync(Role.Province);

        var account = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/nguoi-dung/moi"),
            new()
            {
                ["FullName"] = " ",
                ["UserName"] = "ng",
                ["Role"] = "",
                ["Unit"] = "",
            },
            "Tạo tài khoản"
        );
        var list = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/ngay-nghi"),
            new() { ["List"] = "05/05/2088; Ngày thử\nhôm nào; Giỗ\n03/09/2027\n" },
            "Nhập danh sách"
        );

        foreach (var field in new[] { "FullName", "UserName", "Role", "Unit" })
            Assert.Equal("true", account.Document.GetElementById(field)!.GetAttribute("aria-invalid"));
        Assert.Equal(2, list.Document.QuerySelectorAll(".error a[href='#List']").Length);
        await using var database = app.Open();
        Assert.False(await database.Holidays.AnyAsync(h => h.Date == new DateOnly(2088, 5, 5)));
    }
}
