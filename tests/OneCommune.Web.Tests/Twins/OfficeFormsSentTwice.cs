using System.Text;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Twins;

/// <summary>Accounts, rights, days off, dossiers and registers: one form is one record, and all its answers lead there.</summary>
public sealed class OfficeFormsSentTwice(TestApp app) : IClassFixture<TestApp>
{
    private readonly string name = "ten" + Guid.NewGuid().ToString("N")[..10];

    [Fact]
    public async Task An_account_is_opened_once_and_whoever_missed_its_password_is_led_to_where_a_new_one_is_given()
    {
        using var office = await app.SignedInAsync(Role.Province);
        Dictionary<string, string?> typed = new()
        {
            ["FullName"] = "Cán bộ sáu lần",
            ["UserName"] = name,
            ["Role"] = "commune",
            ["Unit"] = "28040",
        };
        var form = await office.GetAsync("/lam-viec/nguoi-dung/moi");

        var answers = await office.SubmitSixTimesAsync(form, typed);

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single(answers, answer => answer.Document.QuerySelector("#password") is not null);
        Assert.Equal(5, answers.Count(answer => answer.Text.Contains("đã được tạo ở lần gửi trước")));
        await using var database = app.Open();
        var account = await database.Users.SingleAsync(a => a.UserName == name);
        Assert.Equal(1, await database.Grants.CountAsync(g => g.AccountId == account.Id));
        Assert.Equal($"/lam-viec/nguoi-dung/{account.Id}", (await office.SubmitAsync(form, typed)).Path);
        typed["FullName"] = "Người khác";
        Assert.Equal(422, (await office.SubmitAsync(form, typed)).Status);
    }

    [Fact]
    public async Task A_right_is_given_once()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var form = await office.GetAsync($"/lam-viec/nguoi-dung/{officer.AccountId}");

        var answers = await office.SubmitSixTimesAsync(
            form,
            new() { ["Role"] = "commune", ["Unit"] = "28060" },
            "Thêm quyền"
        );

        Assert.Equal($"/lam-viec/nguoi-dung/{officer.AccountId}", answers.TheOnePath());
        await using var database = app.Open();
        Assert.Equal(2, await database.Grants.CountAsync(g => g.AccountId == officer.AccountId));
        Assert.Equal(
            1,
            await database.Audit.CountAsync(r => r.Act == "account.grant" && r.SubjectId == $"{officer.AccountId}")
        );
    }

    [Fact]
    public async Task A_day_off_is_kept_once()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync("/lam-viec/ngay-nghi?nam=2031");

        var answers = await office.SubmitSixTimesAsync(
            form,
            new()
            {
                ["Date"] = "2031-07-03",
                ["Name"] = "Nghỉ bão",
                ["Kind"] = "DayOff",
            },
            "Lưu ngày"
        );

        Assert.Equal("/lam-viec/ngay-nghi", answers.TheOnePath());
        await using var database = app.Open();
        Assert.Equal(
            1,
            await database.Audit.CountAsync(r => r.Act == "calendar.set-holidays" && r.SubjectId == "2031-07-03")
        );
    }

    [Fact]
    public async Task A_dossier_of_a_new_product_is_begun_once_and_another_product_typed_after_going_back_gets_its_own()
    {
        using var scene = await Evaluation.Dossiers.DossierScene.OpenAsync(app);
        var form = await scene.Browser.GetAsync("/lam-viec/ho-so/moi");
        Dictionary<string, string?> typed = new()
        {
            ["ProductId"] = "",
            ["NewName"] = "Mắm còng sáu lần",
            ["Kind"] = "First",
            ["SetNumber"] = "3",
        };

        var path = (await scene.Browser.SubmitSixTimesAsync(form, typed)).TheOnePath();
        Assert.Equal(path, (await scene.Browser.SubmitAsync(form, typed)).Path);
        typed["NewName"] = "Mắm còng thứ hai";
        var second = await scene.Browser.SubmitAsync(form, typed);

        Assert.Equal(200, second.Status);
        Assert.NotEqual(path, second.Path);
        await using var database = app.Open();
        Assert.Equal(2, await database.Dossiers.CountAsync(d => d.ProducerId == scene.Producer.Id));
        Assert.Equal(1, await database.Products.CountAsync(p => p.Name == "Mắm còng sáu lần"));
    }

    [Fact]
    public async Task A_register_is_taken_in_once_as_long_as_it_is_open()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync("/lam-viec/so");
        var bytes = Encoding.UTF8.GetBytes(Headings + "\n" + Line("Gạo sáu lần", "Hộ " + name));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    office.SubmitAsync(
                        form,
                        new() { ["On"] = "2024-12-31", ["Province"] = "1" },
                        "Gửi và kiểm tra",
                        ("Workbook", "so.csv", bytes)
                    )
                )
        );

        Assert.StartsWith("/lam-viec/so/", answers.TheOnePath(), StringComparison.Ordinal);
        await using var database = app.Open();
        Assert.Equal(1, await database.RegisterImports.CountAsync(i => i.AccountId == office.AccountId));
    }
}
