using OneCommune.Web.Demo;
using OneCommune.Web.Features.Evaluation.Dossiers;

namespace OneCommune.Web.Tests;

/// <summary>What a whole dossier costs its producer, on a phone: docs/acts.md keeps the figures.</summary>
public sealed class CountingTheWay(Chrome chrome)
{
    private const int MostActs = 121;
    private const int MostLoads = 16;

    [Fact]
    public async Task A_set_9_dossier_is_lodged_in_half_the_page_loads_with_no_question_left_out()
    {
        var sauce = await Candidate.OfAsync("Nước mắm cá cơm Bến Đò", 9, 4);
        var producer = await Producer.ComesAsync(chrome);
        var window = producer.Window;
        await producer.StartsADossierAsync(sauce);
        await window.FollowAsync("Mẫu 01: Phiếu đăng ký");
        await window.WriteAsync("Chức vụ", "Giám đốc");
        await window.AttachAsync("Files", Producer.Pdf("dang-ky.pdf"));
        await window.PressAsync("Lưu và sang mục sau");
        await window.WriteAsync("Quy cách", "Chai 500 ml, hạn dùng 24 tháng.");
        await window.ChooseAsync("Giấy đủ điều kiện sản xuất, an toàn thực phẩm");
        await window.PressAsync("Lưu và sang mục sau");
        await window.WriteAsync("Thị trường", "Trong tỉnh và ngoài tỉnh.");
        await window.PressAsync("Lưu và sang mục sau");
        await window.WriteAsync("Kế hoạch sản xuất", "Thêm 20 thùng chượp.");
        await window.PressAsync("Lưu và sang phần tự chấm");
        foreach (var group in QuestionGroup.Of(sauce.Set))
        {
            foreach (var criterion in group.Criteria)
            {
                await window.ChooseAsync($"{criterion.Code}.Option", sauce.Claimed[criterion].ToString());
                await window.FillAsync($"{criterion.Code}.Description", "Có hồ sơ kèm theo.");
                await window.AttachAsync(
                    $"{criterion.Code}.Files",
                    Producer.Pdf($"{criterion.Code}.pdf", DemoPdf.Of(criterion.Code))
                );
            }
            await window.PressAsync(
                group.Criteria[^1].Index + 1 < sauce.Set.Criteria.Length
                    ? "Lưu và sang phần sau"
                    : "Lưu và kiểm tra, nộp"
            );
        }
        await window.ReadsAsync("Cam kết và nộp");
        await window.ChooseAsync("Chúng tôi cam kết");
        await window.PressAsync("Nộp hồ sơ");
        await window.ReadsAsync("Đã nộp hồ sơ lần 1");
        TestContext.Current.SendDiagnosticMessage($"{window.Acts} acts, {window.Loads} page loads");
        Assert.InRange(window.Acts, 1, MostActs);
        Assert.InRange(window.Loads, 1, MostLoads);
    }
}
