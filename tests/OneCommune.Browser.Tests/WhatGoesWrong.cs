using Microsoft.Playwright;

namespace OneCommune.Web.Tests;

/// <summary>The producer errs, is overtaken, or wants to lodge too soon: a plain sentence each time, and nothing typed is lost.</summary>
public sealed class WhatGoesWrong(Chrome chrome)
{
    private const string Draft = "Gạo thơm Cánh Đồng Sương";

    [Fact]
    public async Task A_file_of_a_kind_that_is_not_taken_is_left_out_and_the_words_are_kept()
    {
        var window = await OpenAsync("A1.2");
        await window.WriteAsync("Mô tả thực tế", "Vùng trồng 12 ha, đã có VietGAP.");
        await AttachAsync(window, Producer.Pdf("cai-dat.exe", "MZ…"u8.ToArray()));
        await window.PressAsync("Lưu");

        await window.ReadsAsync("Tệp “cai-dat.exe” không thuộc loại được nhận. Hãy dùng PDF");
        await window.LookAsync("wrong-file-type");
        await window.Page.GotoAsync(window.Page.Url);
        Assert.Equal("Vùng trồng 12 ha, đã có VietGAP.", await ValueAsync(window, "Mô tả thực tế"));
        Assert.DoesNotContain("cai-dat.exe", await window.TextAsync("form"));
    }

    [Fact]
    public async Task A_file_of_more_than_20_MB_is_left_out_and_the_words_are_kept()
    {
        var window = await OpenAsync("A1.3");
        await window.WriteAsync("Mô tả thực tế", "Dây chuyền xay xát 2 tấn/giờ.");
        var film = await FilmAsync("phim-nha-xuong.pdf", 21);
        await window.Page.SetInputFilesAsync("input[name=Files]", [film]);
        await window.PressAsync("Lưu");

        await window.ReadsAsync("Tệp “phim-nha-xuong.pdf” lớn hơn 20 MB. Hãy nén, giảm cỡ ảnh hoặc chia nhỏ");
        await window.LookAsync("wrong-file-size");
        await window.Page.ReloadAsync();
        Assert.Equal("Dây chuyền xay xát 2 tấn/giờ.", await ValueAsync(window, "Mô tả thực tế"));
    }

    [Theory]
    [InlineData("A1.5", "Mô tả thực tế")]
    [InlineData("Mẫu 01: Phiếu đăng ký", "Giấy tờ kèm theo")]
    [InlineData("Mẫu 02: I.", "Quy cách sản phẩm")]
    public async Task Of_two_windows_the_later_sees_both_texts(string task, string field)
    {
        var (first, second) = (await OpenAsync(task), await OpenAsync(task));
        await first.WriteAsync(field, $"Viết ở cửa sổ thứ nhất, {task}");
        await first.PressAsync("Lưu");
        await second.WriteAsync(field, $"Viết ở cửa sổ thứ hai, {task}");
        await second.PressAsync("Lưu");

        await second.ReadsAsync("Chính anh/chị đã lưu bản ghi này lúc");
        await second.ReadsAsync($"Viết ở cửa sổ thứ hai, {task}");
        Assert.Equal($"Viết ở cửa sổ thứ nhất, {task}", await ValueAsync(second, field));
        await second.LookAsync("wrong-overtaken");

        await second.WriteAsync(field, $"Viết chung, {task}");
        await second.PressAsync("Lưu");
        Assert.Equal($"Viết chung, {task}", await ValueAsync(second, field));
    }

    [Fact]
    public async Task Going_back_and_sending_again_starts_no_second_dossier()
    {
        var producer = await Producer.ComesAsync(chrome);
        var window = producer.Window;
        var candidate = await Candidate.OfAsync("Cốm dẹp Cánh Đồng Sương", 6, 3);
        await producer.StartsADossierAsync(candidate);
        await window.Page.GoBackAsync();
        await window.PressAsync("Bắt đầu soạn");

        await window.ReadsAsync($"Chủ thể đã có sản phẩm “{candidate.Name}”. Hãy chọn sản phẩm đó trong danh sách");
        await window.LookAsync("wrong-product-listed");
        await window.OpenMenuAsync("Hồ sơ của tôi");
        Assert.Equal(1, await window.Page.GetByText(candidate.Name).CountAsync());
    }

    [Fact]
    public async Task What_is_missing_is_listed_and_nothing_can_be_lodged_before()
    {
        var window = await OpenAsync("Xem những gì còn thiếu");

        await window.ReadsAsync("việc phải xong trước khi nộp");
        await window.ReadsAsync("tiêu chí chưa xong");
        Assert.Equal(0, await window.Page.GetByRole(AriaRole.Button, new() { Name = "Nộp hồ sơ" }).CountAsync());
        await window.LookAsync("wrong-incomplete");
        await window.FollowAsync("C12");
        Assert.StartsWith("C12", await window.TextAsync("[id='C12'] h2"));
    }

    private async Task<Window> OpenAsync(string task)
    {
        var window = (await Producer.ComesAsync(chrome)).Window;
        await window.OpenMenuAsync("Hồ sơ của tôi");
        await window.FollowAsync(Draft);
        // A criterion stands among its neighbours; here it is opened by itself.
        if (char.IsAsciiDigit(task[1]))
            await window.GoAsync($"{new Uri(window.Page.Url).AbsolutePath}/tieu-chi/{task}");
        else
            await window.FollowAsync(task);
        return window;
    }

    private static Task AttachAsync(Window window, params FilePayload[] files) =>
        window.Page.SetInputFilesAsync("input[name=Files]", files);

    private static async Task<string> FilmAsync(string name, int megabytes)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, name);
        await using var file = File.Create(path);
        await file.WriteAsync("%PDF-1.4\n"u8.ToArray());
        file.SetLength(megabytes * 1024L * 1024);
        return path;
    }

    private static Task<string> ValueAsync(Window window, string field) =>
        window.Page.Locator("main form").GetByLabel(field).First.InputValueAsync();
}
