using System.Text;
using OneCommune.Web.Demo;

namespace OneCommune.Web.Tests;

/// <summary>The provincial office at a desk and on a phone: a register with faults, the same mended, and the word to import it.</summary>
public sealed class SendingARegister(Chrome chrome)
{
    private const string Headings = "TT,Tên sản phẩm,Chủ thể,Loại hình,Xã/phường,Huyện,Hạng sao,Ngày công nhận,Ghi chú";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_register_is_sent_mended_and_imported(int width)
    {
        var window = await chrome.OpenAsync(width);
        await window.SignInAsync("tinh", DemoCast.Password);
        await window.GoAsync("/lam-viec/so");
        await window.LookAsync("register-send");

        var maker = $"HTX Nhập Sổ {width}";
        await SendAsync(
            window,
            [
                .. Enumerable
                    .Range(1, 90)
                    .Select(i =>
                        $"{i},Gạo thử {i},{(i % 9 == 0 ? "" : maker)},HTX,{(i % 7 == 0 ? "Tân Lạ" : "")},{(i % 7 == 0 ? "Đức Hòa" : "Thủ Thừa")},3,{(i % 2 == 0 ? "31/02/2023" : "15/03/2023")},"
                    ),
            ]
        );
        await window.LookAsync("register-refused");
        Assert.Contains("phải sửa", await window.TextAsync());
        await window.ClickAsync(".pages a[rel=next]");
        Assert.Contains("Trang 2/", await window.TextAsync());
        await window.ClickAsync(".tabs a >> text=Lưu ý");
        await window.LookAsync("register-remarks");

        await window.GoAsync("/lam-viec/so");
        await SendAsync(
            window,
            $"1,Gạo thử,{maker},HTX,,Thủ Thừa,3,15/03/2023,",
            $"2,Gạo nếp thử,{maker},Doanh nghiệp,,Thủ Thừa,4 sao,15/03/2023,đóng gói 1 kg",
            $"3,Gạo thử,{maker},HTX,,Thủ Thừa,3,15/03/2023,"
        );
        await window.LookAsync("register-ready");
        await window.ClickAsync("text=Nhập 2 dòng vào sổ");
        await window.Page.WaitForSelectorAsync("text=Đã nhập xong");
        await window.LookAsync("register-done");
        await window.GoAsync("/lam-viec/so");
        await window.LookAsync("register-sent");
    }

    private static async Task SendAsync(Window window, params string[] lines)
    {
        await window.Page.SetInputFilesAsync(
            "[name=Workbook]",
            new Microsoft.Playwright.FilePayload
            {
                Name = "so-ocop-thu-nghiem-nam-2024.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Headings))),
            }
        );
        await window.Page.FillAsync("[name=On]", "2024-12-31");
        await window.Page.SelectOptionAsync(
            "[name=Province]",
            new Microsoft.Playwright.SelectOptionValue { Label = "Tỉnh Long An (đến 30/06/2025)" }
        );
        await window.ClickAsync("text=Gửi và kiểm tra");
        // Where the server is slow, the page asks again by itself.
        await window.Page.WaitForSelectorAsync("#ket-qua, .error");
    }
}
