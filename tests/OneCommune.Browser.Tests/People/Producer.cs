using Microsoft.Playwright;
using OneCommune.Domain.Regulations;
using OneCommune.Web.Demo;
using OneCommune.Web.Features.Evaluation.Dossiers;

namespace OneCommune.Web.Tests;

/// <summary>"chuthe", with a phone in hand.</summary>
internal sealed class Producer(Window window)
{
    public Window Window => window;

    public static async Task<Producer> ComesAsync(Chrome chrome) => new(await chrome.SignInAsync("chuthe", 360));

    public async Task StartsADossierAsync(Candidate candidate)
    {
        await window.OpenMenuAsync("Hồ sơ của tôi");
        await window.FollowAsync("Lập hồ sơ mới");
        await window.WriteAsync("Tên sản phẩm mới", candidate.Name);
        await window.ChooseAsync("Lần đầu");
        var set = $"input[name=SetNumber][value=\"{candidate.Set.Number}\"]";
        if (!await window.Page.Locator(set).IsVisibleAsync())
            await window.UnfoldAsync($"details:has({set}) > summary");
        await window.ChooseAsync("SetNumber", $"{candidate.Set.Number}");
        await window.LookAsync("producer-start");
        await window.PressAsync("Bắt đầu soạn");
        candidate.Dossier = new Uri(window.Page.Url).AbsolutePath;
    }

    public async Task FillsTheRegistrationAsync(Candidate candidate)
    {
        await OpensAsync(candidate, "Mẫu 01: Phiếu đăng ký");
        await window.WriteAsync("Người đại diện theo pháp luật", "Đỗ Thị Kim Duyên");
        await window.WriteAsync("Chức vụ", "Giám đốc");
        await window.WriteAsync("Địa chỉ", "Ấp 3, xã Thủ Thừa, tỉnh Tây Ninh");
        await window.WriteAsync("Điện thoại", "0900000001");
        await window.WriteAsync("Giấy tờ kèm theo", "Giấy đăng ký hợp tác xã");
        await AttachesAsync(Pdf("dang-ky-hop-tac-xa.pdf"));
        await window.PressAsync("Lưu");
        await window.ReadsAsync("dang-ky-hop-tac-xa.pdf");
        await window.LookAsync("producer-registration");
    }

    public async Task FillsTheReportAsync(Candidate candidate)
    {
        await OpensAsync(candidate, "Mẫu 02: I.");
        await window.WriteAsync("Quy cách", "Túi 5 kg, hạn dùng 12 tháng.");
        await window.WriteAsync("Số, ngày đăng ký kinh doanh", "500107000001, ngày 12/03/2018");
        await window.PressAsync("Lưu");
        await window.LookAsync("producer-report-general");
        await OpensAsync(candidate, "Mẫu 02: II.");
        await window.WriteAsync("Thị trường", "Cửa hàng trong tỉnh, siêu thị, sàn thương mại điện tử.");
        await window.WriteAsync("Doanh thu năm trước", "1.450.000.000");
        await window.PressAsync("Lưu");
        await window.LookAsync("producer-report-results");
        await OpensAsync(candidate, "Mẫu 02: IV.");
        await window.WriteAsync("Kế hoạch", "Liên kết thêm 20 hộ, tăng sản lượng 15 %.");
        await window.PressAsync("Lưu");
        await window.LookAsync("producer-report-plan");
    }

    /// <summary>Page after page, from the first criterion to the last, with words everywhere and a file of each kind.</summary>
    public async Task AnswersEveryCriterionAsync(Candidate candidate)
    {
        var groups = QuestionGroup.Of(candidate.Set);
        await OpensAsync(candidate, groups[0].Codes);
        foreach (var group in groups)
        {
            foreach (var criterion in group.Criteria)
                await AnswersAsync(candidate, criterion);
            await window.LookAsync($"producer-criteria-{candidate.Set.Number}-{group.Address}");
            await window.PressAsync(group != groups[^1] ? "Lưu và sang phần sau" : "Lưu");
        }
    }

    private async Task AnswersAsync(Candidate candidate, Criterion criterion)
    {
        await window.ChooseAsync($"{criterion.Code}.Option", candidate.Claimed[criterion].ToString());
        await window.FillAsync($"{criterion.Code}.Description", $"Thực tế của {candidate.Name}, có hồ sơ kèm theo.");
        if (criterion.Index < 3)
            await window.AttachAsync($"{criterion.Code}.Files", await EvidenceAsync(criterion.Index));
    }

    /// <summary>The running total stands on every criterion's page, as the score command counts it.</summary>
    public async Task ReadsTheRunningTotalAsync(Candidate candidate)
    {
        var score = Assessment.Of(candidate.Claimed);
        await window.ReadsAsync($"{score.Total}/100");
        await window.ReadsAsync(
            $"Đã trả lời {candidate.Set.Criteria.Length}/{candidate.Set.Criteria.Length} tiêu chí."
        );
        Assert.Contains($"{score.Stars}", await window.TextAsync(".figures li:last-child"));
    }

    public async Task PledgesAndLodgesAsync(Candidate candidate)
    {
        await window.GoAsync(candidate.Dossier);
        await window.LookAsync($"producer-overview-{candidate.Set.Number}");
        await window.FollowAsync("Kiểm tra và nộp");
        await window.ChooseAsync("Chúng tôi cam kết");
        await window.LookAsync("producer-lodge");
        await window.PressAsync("Nộp hồ sơ");
        await window.ReadsAsync("Đã nộp");
        await window.LookAsync("producer-lodged");
    }

    public async Task ReadsTheResultAsync(Candidate candidate, int stars)
    {
        await window.OpenMenuAsync("Hồ sơ của tôi");
        await window.FollowAsync(candidate.Name);
        await window.FollowAsync("Xem kết quả");
        await window.ReadsAsync($"{stars} sao");
        await window.LookAsync("producer-result");
    }

    public Task AttachesAsync(params FilePayload[] files) => window.AttachAsync("Files", files);

    public async Task OpensAsync(Candidate candidate, string task)
    {
        await window.GoAsync(candidate.Dossier);
        await window.FollowAsync(task);
    }

    /// <summary>A file called so; what is in it is a page of PDF unless told otherwise.</summary>
    public static FilePayload Pdf(string name, byte[]? content = null) =>
        new()
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = content ?? DemoPdf.Of("Minh chung"),
        };

    // A photograph is what the window shows.
    private async Task<FilePayload> EvidenceAsync(int which) =>
        which switch
        {
            0 => Pdf("hop-dong.pdf"),
            1 => new()
            {
                Name = "anh-san-pham.jpg",
                MimeType = "image/jpeg",
                Buffer = await window.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }),
            },
            _ => new()
            {
                Name = "nhan.png",
                MimeType = "image/png",
                Buffer = await window.Page.ScreenshotAsync(),
            },
        };
}
