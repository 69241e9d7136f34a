using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

public sealed class HolidaysOfTheYear(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_lunar_days_fall_where_the_almanac_puts_them()
    {
        await using var database = app.Open();
        var lunar = new System.Globalization.ChineseLunisolarCalendar();
        foreach (var year in new[] { 2025, 2026, 2027 })
        {
            var leap = lunar.GetLeapMonth(year);
            var third = leap is > 0 and <= 3 ? 4 : 3;
            var firstDay = DateOnly.FromDateTime(lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0));
            var kings = DateOnly.FromDateTime(lunar.ToDateTime(year, third, 10, 0, 0, 0, 0));

            Assert.Contains("mùng 1", (await database.Holidays.SingleAsync(h => h.Date == firstDay)).Name);
            Assert.StartsWith("Giỗ Tổ", (await database.Holidays.SingleAsync(h => h.Date == kings)).Name);
        }
    }

    [Fact]
    public async Task Terms_run_over_the_days_of_2026()
    {
        await using var database = app.Open();

        var calendar = new WorkingCalendar(await database.Holidays.AsNoTracking().ToListAsync());

        Assert.Equal(new DateOnly(2026, 9, 8), calendar.Add(new(2026, 8, 28), 4));
        Assert.Equal(new DateOnly(2026, 3, 10), calendar.Add(new(2026, 2, 10), 15));
    }

    [Theory]
    [InlineData(2029, "thứ bảy", "thứ hai, 26/11/2029")]
    [InlineData(2030, "chủ nhật", "thứ hai, 25/11/2030")]
    [InlineData(2031, null, null)]
    public async Task A_day_off_proposed_beside_its_own_day_says_why(int year, string? falls, string? taken)
    {
        using var province = await app.SignedInAsync(Role.Province);

        var page = await province.GetAsync($"/lam-viec/ngay-nghi?nam={year}");

        Assert.Contains("Đề xuất: nghỉ ngày", page.Text);
        if (falls is null)
            Assert.DoesNotContain("nghỉ bù vào", page.Text);
        else
            Assert.Contains(
                $"Năm {year}, ngày 24/11 là {falls} nên nghỉ bù vào {taken}",
                page.Text,
                StringComparison.OrdinalIgnoreCase
            );
    }

    [Fact]
    public async Task A_new_day_off_moves_the_clocks_that_run_and_taking_it_away_moves_them_back()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(officer);
        using var province = await app.SignedInAsync(Role.Province);
        var page = await province.GetAsync("/lam-viec/ngay-nghi?nam=2026");

        var added = await province.SubmitAsync(
            page,
            new()
            {
                ["Date"] = "2026-06-22",
                ["Name"] = "Nghỉ bão",
                ["Kind"] = "DayOff",
            },
            "Lưu ngày"
        );

        Assert.Contains("Nghỉ bão", added.Text);
        Assert.Equal(new DateOnly(2026, 7, 7), (await scene.ReadAsync()).CommuneDueOn);

        var asked = await province.GetAsync("/lam-viec/ngay-nghi?nam=2026&bo=2026-06-22");
        Assert.Contains("Hạn của 1 hồ sơ đang xử lý ở xã sẽ đổi theo", asked.Text);
        await province.SubmitAsync(asked, button: "Bỏ ngày này");
        Assert.Equal(new DateOnly(2026, 7, 6), (await scene.ReadAsync()).CommuneDueOn);
    }

    [Fact]
    public async Task A_list_comes_whole_or_not_at_all_and_leaves_its_audit_row()
    {
        using var province = await app.SignedInAsync(Role.Province);
        var page = await province.GetAsync("/lam-viec/ngay-nghi?nam=2028");

        var broken = await province.SubmitAsync(
            page,
            new() { ["List"] = "01/01/2028; Tết Dương lịch\n31/02/2028; Sai; nghỉ" },
            "Nhập danh sách"
        );
        Assert.Equal(422, broken.Status);
        Assert.Contains("Dòng 2 không đọc được", broken.Text);
        Assert.Contains("Tết Dương lịch", broken.Source);

        var good = await province.SubmitAsync(
            page,
            new() { ["List"] = "01/01/2028; Tết Dương lịch\n2028-01-15;Làm bù ngày 3/1;làm bù" },
            "Nhập danh sách"
        );
        Assert.Contains("Đã nhập 2 ngày", good.Text);
        await using var database = app.Open();
        Assert.Equal(
            HolidayKind.WorkingDay,
            (await database.Holidays.SingleAsync(h => h.Date == new DateOnly(2028, 1, 15))).Kind
        );
        Assert.True(await database.Audit.AnyAsync(a => a.Act == "calendar.set-holidays"));
    }

    [Fact]
    public async Task Culture_day_is_proposed_and_counts_once_an_office_confirms_it()
    {
        using var province = await app.SignedInAsync(Role.Province);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var page = await province.GetAsync("/lam-viec/ngay-nghi?nam=2026");
        Assert.Contains("Đề xuất: nghỉ ngày 24/11/2026", page.Text);
        Assert.DoesNotContain("Đề xuất", (await officer.GetAsync("/lam-viec/ngay-nghi?nam=2026")).Text);
        Assert.DoesNotContain("Đề xuất", (await province.GetAsync("/lam-viec/ngay-nghi?nam=2025")).Text);
        await using var database = app.Open();
        Assert.True((await database.CalendarAsync(default)).IsWorkingDay(new(2026, 11, 24)));

        var confirmed = await province.SubmitAsync(page, button: "Xác nhận nghỉ ngày 24/11/2026");

        Assert.DoesNotContain("Đề xuất", confirmed.Text);
        Assert.Contains("24/11/2026", confirmed.Text);
        Assert.False((await database.CalendarAsync(default)).IsWorkingDay(new(2026, 11, 24)));
    }

    [Theory]
    [InlineData(2027, 24)]
    [InlineData(2029, 26)]
    [InlineData(2030, 25)]
    public void On_a_weekend_the_working_day_after_it_is_proposed(int year, int day)
    {
        var proposed = CultureDay.Proposed(year, []);

        Assert.Equal(new DateOnly(year, 11, day), proposed!.Date);
        Assert.Null(CultureDay.Proposed(year, [new(new(year, 11, 24), "Đã ghi", HolidayKind.WorkingDay)]));
    }

    [Fact]
    public async Task A_year_without_an_announced_calendar_says_so_there_and_beside_the_deadlines_in_it()
    {
        // Another day than the other tests of the class live on.
        await using var own = new TestApp();
        await own.InitializeAsync();
        own.Clock.Set(new DateOnly(2026, 12, 28));
        using var scene = await DossierScene.OpenAsync(own);
        await scene.LodgedAsync();
        using var officer = await own.SignedInAsync(Role.Commune, "28040");
        using var province = await own.SignedInAsync(Role.Province);
        const string May = "Lịch nghỉ năm 2027 chưa công bố, hạn có thể đổi";
        Assert.Contains(May, (await officer.GetAsync($"{scene.Address}/tiep-nhan")).Text);
        await scene.ReceiveAsync(officer);
        string[] pages = [scene.Address, "/lam-viec/xa/ho-so"];
        foreach (var address in pages)
            Assert.Contains(May, (await officer.GetAsync(address)).Text);
        Assert.DoesNotContain("chưa có lịch nghỉ", (await officer.GetAsync("/lam-viec/ngay-nghi?nam=2026")).Text);
        Assert.Contains(
            "Năm 2027 chưa có lịch nghỉ được công bố",
            (await officer.GetAsync("/lam-viec/ngay-nghi?nam=2027")).Text
        );

        var page = await province.GetAsync("/lam-viec/ngay-nghi?nam=2027");
        var confirmed = await province.SubmitAsync(page, button: "Lịch năm 2027 đã đúng theo thông báo");
        await province.SubmitAsync(page, button: "Lịch năm 2027 đã đúng theo thông báo");

        Assert.Contains("Đã xác nhận lịch nghỉ năm 2027", confirmed.Text);
        Assert.DoesNotContain("chưa có lịch nghỉ", confirmed.Text);
        foreach (var address in pages)
            Assert.DoesNotContain("chưa công bố", (await officer.GetAsync(address)).Text);
        await using var database = own.Open();
        Assert.Equal(1, await database.Audit.CountAsync(a => a.Act == "calendar.confirm-year"));
    }

    [Fact]
    public async Task A_commune_reads_the_days_and_may_not_change_them()
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        using var province = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync("/lam-viec/ngay-nghi?nam=2026");
        Assert.Contains("Giỗ Tổ", page.Text);
        Assert.Null(page.Document.QuerySelector("main form"));

        var form = await province.GetAsync("/lam-viec/ngay-nghi?nam=2026");
        Assert.Equal(403, (await officer.SubmitAsync(form, new() { ["Date"] = "2026-12-31" }, "Lưu ngày")).Status);
    }
}
