using System.Text;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>An officer reads what a register's import leaves out, column by column and row by row, before confirming it.</summary>
public sealed class WhatWasNotTaken(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task It_is_said_once_and_stands_above_the_button_that_imports()
    {
        using var office = await app.SignedInAsync(Role.Province);
        string[] lines =
        [
            "DANH SÁCH SẢN PHẨM OCOP,,,,,,",
            "TT,Tên sản phẩm,Chủ thể,Xã/phường,Hạng sao,Ngày quyết định,Nguồn tin",
            "I,Nhóm thực phẩm,,,,,",
            $"1,Gạo {Guid.NewGuid():N},Hộ Phần Thừa,Xã Mỹ Thử,3,05/08/2024,điện thoại",
            "Tổng cộng: 1 sản phẩm,,,,,,",
            ",,,,,\"Tân An, ngày 31 tháng 12 năm 2024\",",
            ",Người lập biểu,,,Thủ trưởng,,",
        ];

        var page = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/so"),
            new() { ["On"] = "2024-12-31" },
            "Gửi và kiểm tra",
            ("Workbook", "so.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines)))
        );
        page = await SendingARegister.WaitAsync(office, page.Path, "Nhập 1 dòng vào sổ");

        var (_, _, panel) = Cut(page.Text, "Cột và dòng không đọc là sản phẩm");
        Assert.StartsWith(
            "1 cột không đọc được vào cột nào của mẫu sổ, nội dung giữ trong ghi chú: “Nguồn tin” "
                + "1 dòng: tiêu đề phía trên bảng (dòng 1) 1 dòng: tên mục (huyện, xã, nhóm) giữa bảng (dòng 3) "
                + "1 dòng: cộng, tổng cộng (dòng 5) 2 dòng: ngày ký, chữ ký, nơi nhận (dòng 6-7)",
            panel.Trim(),
            StringComparison.Ordinal
        );
        Assert.Contains("Nhập 1 dòng vào sổ", panel);
    }

    [Fact]
    public async Task A_column_that_nobody_sees_is_read_and_told_once()
    {
        var register = new RegisterScene(app);
        object?[] headings =
        [
            "Tên sản phẩm",
            "Chủ thể",
            "Xã/phường",
            "Hạng sao",
            "Ngày công nhận",
            "Số quyết định",
            "",
        ];
        object?[] row = ["Gạo", "Hộ Ẩn", "Xã Mỹ Thử", "3", "05/08/2024", "12/QĐ-UBND", "xem lại"];
        var xml = TestWorkbook
            .SheetXml([headings, row, row])
            .Replace("<sheetData>", """<cols><col min="6" max="9" hidden="1"/></cols><sheetData>""");
        byte[][] files = [TestWorkbook.Zip(TestWorkbook.Parts(xml)), TestXls.Of([headings, row, row], hiddenColumn: 5)];
        string[] told = ["2 “Số quyết định” (F), “G (không tiêu đề)” (G)", "1 “Số quyết định” (F)"];
        foreach (var (i, file) in files.Index())
        {
            var outcome = await register.RunAsync(register.File($"cot-an-{i}", file), isDryRun: true);

            var warned = Assert.Single(outcome.Warnings, one => one.Reason.Code == "register.hidden-columns");
            Assert.Equal(told[i], string.Join(' ', warned.Reason.Args));
            Assert.False(outcome.IsRefused);
        }
    }

    [Fact]
    public async Task A_column_of_several_things_that_do_not_decide_is_kept_and_told_once()
    {
        var outcome = await new RegisterScene(app).RunAsync(
            new RegisterScene(app).File(
                "chung.csv",
                Encoding.UTF8.GetBytes(
                    "Tên sản phẩm,Chủ thể,Xã/phường,\"Người đại diện, điện thoại\"\nGạo,Hộ Chung,Xã Mỹ Thử,Lê An 0901234567\nNếp,Hộ Chung,Xã Mỹ Thử,Lê An 0901234567"
                )
            ),
            isDryRun: true
        );

        Assert.Single(outcome.Warnings, one => one.Reason.Code == "register.joined-noted");
        Assert.False(outcome.IsRefused);
    }

    [Fact]
    public async Task A_register_taken_whole_has_no_such_part()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var text = $"Tên sản phẩm,Chủ thể,Xã/phường\nGạo {Guid.NewGuid():N},Hộ Trọn,Xã Mỹ Thử";

        var page = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/so"),
            new() { ["On"] = "2024-12-31" },
            "Gửi và kiểm tra",
            ("Workbook", "tron.csv", Encoding.UTF8.GetBytes(text))
        );
        page = await SendingARegister.WaitAsync(office, page.Path, "Nhập 1 dòng vào sổ");

        Assert.DoesNotContain("không đọc là sản phẩm", page.Text);
    }

    private static (string Before, string Cut, string After) Cut(string text, string at)
    {
        var found = text.IndexOf(at, StringComparison.Ordinal);
        Assert.True(found >= 0, text);
        return (text[..found], at, text[(found + at.Length)..]);
    }
}
