using System.Text;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Registry.Register.Sheets;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>What is wrong with a register is told cell by cell; what is none is refused.</summary>
public sealed partial class SendingARegister
{
    [Fact]
    public async Task An_old_register_read_as_of_today_is_checked_again_as_of_its_own_day_without_being_sent_again()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var inspector = await app.SignedInAsync(Role.Auditor);
        var refused = await SendTextAsync(
            office,
            new() { ["On"] = "2026-01-01", ["Province"] = "" },
            string.Join('\n', Headings, Line("Gạo", producer), Line("Nếp", producer, commune: "Xã Tân Thử"))
        );

        Assert.Contains("sổ này ghi tên xã, huyện cũ, dùng đến hết ngày 30/06/2025", refused.Text);
        Assert.DoesNotContain("Cách nhanh nhất", refused.Text);
        Assert.DoesNotContain(
            (await inspector.GetAsync(refused.Path)).Document.QuerySelectorAll("button"),
            button => button.TextContent.Contains("Kiểm tra lại")
        );

        var second = await office.GetAsync(refused.Path);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var again = await office.SubmitAsync(refused, button: "Kiểm tra lại theo ngày 30/06/2025");
        var shown = await WaitAsync(office, again.Path, "");

        Assert.Contains("Tệp nhận được: 2 dòng không có ô nào sai", shown.Text);
        Assert.Contains("số liệu đến ngày 30/06/2025", shown.Text);
        // The same press again is answered as the first; one in another window is told that it is done.
        Assert.Equal(again.Path, (await office.SubmitAsync(refused, button: "Kiểm tra lại")).Path);
        Assert.Contains("đúng việc này", (await office.SubmitAsync(second, button: "Kiểm tra lại")).Text);
        var id = shown.Path.Split('/')[^1];
        await using var database = app.Open();
        Assert.Equal(1, await database.Audit.CountAsync(r => r.Act == "register.check-again" && r.SubjectId == id));
    }

    [Fact]
    public async Task A_few_former_names_among_other_faults_do_not_make_an_old_register()
    {
        using var office = await app.SignedInAsync(Role.Province);

        var refused = await SendTextAsync(
            office,
            new() { ["On"] = "2026-01-01", ["Province"] = "" },
            string.Join('\n', Headings, Line("Gạo", producer), Line("Nếp", producer, commune: "Xã Không Có"))
        );

        Assert.Contains("Cách nhanh nhất", refused.Text);
        Assert.DoesNotContain("Kiểm tra lại theo ngày", refused.Text);
    }

    [Fact]
    public async Task Every_refused_cell_is_named_and_the_file_comes_back_with_them_marked()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var before = await CountAsync();

        var shown = await SendAsync(
            office,
            Line("Gạo", producer),
            Line("Nếp", "", date: "31/02/2023"),
            Line("<b>Tấm</b>", producer, commune: "Xã Lạ")
        );

        Assert.Contains("3 ô ở 2 dòng phải sửa, trong 3 dòng của tệp", shown.Text);
        Assert.Contains("3 Ngày công nhận lần đầu ô N3 31/02/2023 Không có ngày này", shown.Text);
        Assert.Contains("3 Chủ thể ô E3 để trống Thiếu tên chủ thể", shown.Text);
        Assert.DoesNotContain("Nhập 3 dòng vào sổ", shown.Text);
        var oneColumn = await office.GetAsync(shown.Path + "?muc=o-sai&cot=Ch%E1%BB%A7+th%E1%BB%83");
        Assert.DoesNotContain("31/02/2023", oneColumn.Text);
        Assert.Equal(before, await CountAsync());

        using var answer = await office.Client.GetAsync(shown.Path + "/danh-dau.xlsx");

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        var marked = register.File("danh-dau.xlsx", await answer.Content.ReadAsByteArrayAsync());
        using var sheets = SheetFile.Open(marked);
        Assert.Equal(4, sheets.Rows(0).Count());
        using var original = await office.Client.GetAsync(shown.Path + "/tep");
        Assert.StartsWith("TT,", await original.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_of_faults_is_read_page_by_page()
    {
        using var office = await app.SignedInAsync(Role.Province);

        var shown = await SendAsync(
            office,
            [.. Enumerable.Range(1, 120).Select(i => Line($"Gạo {i}", producer, date: "31/02/2023"))]
        );

        Assert.Contains("Trang 1/3", shown.Text);
        Assert.Equal(50, shown.Document.QuerySelectorAll("tbody tr").Length);
        var last = await office.GetAsync(shown.Path + "?muc=o-sai&trang=3");
        Assert.Equal(20, last.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("121 Ngày công nhận lần đầu ô N121", last.Text);
    }

    [Fact]
    public async Task What_was_found_is_told_in_English_to_who_reads_English_whoever_sent_it()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var shown = await SendAsync(
            office,
            Line("Gạo", producer, date: "31/02/2023"),
            Line("Nếp", producer, date: "2024"),
            Line("Nếp", producer, date: "2024")
        );
        Assert.Contains("Không có ngày này", shown.Text);

        var refused = await office.GetAsync(shown.Path + "?lang=en&muc=o-sai");
        var warnings = await office.GetAsync(shown.Path + "?muc=luu-y");
        var duplicates = await office.GetAsync(shown.Path + "?muc=trung");

        Assert.Contains("There is no such date", refused.Text);
        Assert.Contains("Only the year is written", warnings.Text);
        Assert.Contains("Tells nothing beyond row 3", duplicates.Text);
        Assert.Contains("Không có ngày này", (await office.GetAsync(shown.Path + "?lang=vi&muc=o-sai")).Text);
    }

    [Fact]
    public async Task Why_a_file_was_not_read_is_told_in_English_too()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var failed = await SendAsync(office);
        Assert.Contains("không có sản phẩm nào", failed.Text);

        Assert.Contains(
            "There is no product below the headings",
            (await office.GetAsync(failed.Path + "?lang=en")).Text
        );
    }

    public static TheoryData<string, byte[], string> Hostile() =>
        new()
        {
            { "so.xlsx", [(byte)'M', (byte)'Z', .. new byte[2000]], "không phải bảng tính" },
            {
                "nua.xlsx",
                [
                    .. TestWorkbook
                        .Xlsx([
                            ["Tên sản phẩm", "Chủ thể"],
                        ])
                        .Take(300),
                ],
                "bị hỏng hoặc tải lên chưa đủ"
            },
            { "trang.xls", Encoding.UTF8.GetBytes("<html><table></table></html>"), "trang web hoặc XML" },
            { "so.csv", Encoding.UTF8.GetBytes("Tên,Giá\nGạo,1"), "Không tìm thấy dòng tiêu đề" },
            { "rong.csv", [], "Tệp rỗng" },
            { "trong.csv", Encoding.UTF8.GetBytes("\n\n;;;\n ; ;\n"), "Tệp không có ô nào có chữ" },
            { "to.csv", new byte[21 << 20], "lớn hơn 20 MB" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_no_register_is_refused_in_words_and_nothing_of_it_is_kept(
        string name,
        byte[] bytes,
        string sentence
    )
    {
        using var office = await app.SignedInAsync(Role.Province);

        var page = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/so"),
            button: "Gửi và kiểm tra",
            files: ("Workbook", name, bytes)
        );

        Assert.Equal(422, page.Status);
        Assert.Contains(sentence, page.Document.QuerySelector(".error")!.TextContent);
        await using var database = app.Open();
        Assert.False(await database.RegisterImports.AnyAsync(i => i.FileName == name));
    }

    [Fact]
    public async Task A_file_far_too_large_is_named_and_the_day_typed_beside_it_stays()
    {
        using var office = await app.SignedInAsync(Role.Province);

        var page = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/so"),
            new() { ["On"] = "2024-12-31" },
            "Gửi và kiểm tra",
            ("Workbook", "rat-to.csv", new byte[65 << 20])
        );

        Assert.Equal(422, page.Status);
        Assert.Contains("“rat-to.csv” lớn hơn 20 MB", page.Text);
        Assert.Equal("2024-12-31", page.Document.QuerySelector("[name=On]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Without_a_file_or_a_day_or_with_a_day_to_come_it_says_so()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync("/lam-viec/so");
        var bytes = Encoding.UTF8.GetBytes(Headings + "\n" + Line("Gạo", producer));

        Assert.Contains("Chưa chọn tệp", (await office.SubmitAsync(form, button: "Gửi và kiểm tra")).Text);
        foreach (
            var (day, province, sentence) in new[]
            {
                ("", null, "Hãy ghi ngày của số liệu"),
                ("2026-06-16", null, "chưa đến"),
                ("2026-01-01", "1", "Tỉnh Long An trước sáp nhập chỉ có đến ngày 30/06/2025"),
            }
        )
            Assert.Contains(
                sentence,
                (
                    await office.SubmitAsync(
                        form,
                        new() { ["On"] = day, ["Province"] = province },
                        "Gửi và kiểm tra",
                        ("Workbook", "so.csv", bytes)
                    )
                ).Text
            );
    }
}
