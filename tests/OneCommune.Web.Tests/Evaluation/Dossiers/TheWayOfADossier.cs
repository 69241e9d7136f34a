using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>From the producer's first click to the receipt at the province, as the three of them do it.</summary>
public sealed class TheWayOfADossier(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(3, "5")]
    [InlineData(26, "0")]
    public async Task A_producer_writes_and_lodges_a_commune_proposes_and_the_province_receives(int set, string samples)
    {
        using var scene = await DossierScene.OpenAsync(app, product: $"Sản phẩm bộ {set}");
        await scene.StartAsync(set);
        await scene.FillByHandAsync(set);

        var lodged = await scene.TryLodgeAsync();
        Assert.Contains("Đã nộp, chờ xã tiếp nhận", lodged.Text);
        await CopyIsWhatWasLodgedAsync(scene, set);

        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        Assert.Contains($"Sản phẩm bộ {set}", (await commune.GetAsync("/lam-viec/xa/ho-so")).Text);
        var received = await scene.ReceiveAsync(commune);
        Assert.Contains("còn 15 ngày làm việc", received.Text);
        Assert.Contains("Hạn xử lý 06/07/2026", received.Text);
        Assert.Contains("Đã lưu kết quả kiểm tra", (await scene.CheckAsync(commune)).Text);
        var form03 = await commune.GetAsync($"{scene.Address}/in/mau-03");
        Assert.Contains("Đã kiểm tra nội dung 4", form03.Text);
        Assert.Contains("Đợt 2 năm 2026", (await commune.GetAsync($"{scene.Address}/de-nghi")).Text);
        await scene.ProposeAsync(commune);

        using var province = await app.SignedInAsync(Role.Province);
        var inbox = await province.GetAsync("/lam-viec/tinh/ho-so?trang-thai=Proposed");
        Assert.Contains($"Sản phẩm bộ {set}", inbox.Text);
        var page = await province.GetAsync($"{scene.Address}/tinh-tiep-nhan");
        var taken = await province.SubmitAsync(page, new() { ["Samples"] = samples }, "Tiếp nhận");
        Assert.Contains("Tỉnh đã tiếp nhận", taken.Text);

        var dossier = await scene.ReadAsync();
        Assert.Equal(DossierStatus.ProvinceReceived, dossier.Status);
        Assert.Equal($"80-28040-{dossier.CommuneSequence}-2026", dossier.ProductCode);
        Assert.Equal($"{dossier.CommuneSequence:000}-{set:00}/PĐK-80-28040-2026", dossier.CommuneNumber);
        Assert.Equal($"{dossier.ProvinceSequence:000}-{set:00}/PĐK-80-28040-2026", dossier.ProvinceNumber);
        // Commune and province count dossiers alike: each number says whose it is.
        Assert.Contains($"số của tỉnh {dossier.ProvinceNumber}.", taken.Text);
        foreach (var number in new[] { $"số của xã {dossier.CommuneNumber}", $"số của tỉnh {dossier.ProvinceNumber}" })
            Assert.Contains($"{number} ·", Browser.Text(taken.Document.QuerySelector(".timeline")!));
        await EveryStepLeftItsRowAsync(scene);
    }

    [Fact]
    public async Task A_new_product_comes_with_its_first_dossier_in_the_sector_of_its_set()
    {
        using var scene = await DossierScene.OpenAsync(app);

        var page = await scene.TryStartAsync(14, newName: "Rượu nếp  thử");

        Assert.Contains("Rượu nếp thử", page.Text);
        await using var database = app.Open();
        var product = await database.Products.SingleAsync(p =>
            p.ProducerId == scene.Producer.Id && p.Name == "Rượu nếp thử"
        );
        Assert.Equal((Domain.Registry.Sector.Drinks, 14), (product.Sector, product.SetNumber));
    }

    [Fact]
    public async Task The_same_start_form_sent_twice_starts_one_dossier()
    {
        using var scene = await DossierScene.OpenAsync(app);
        var form = await scene.Browser.GetAsync("/lam-viec/ho-so/moi");
        var values = new Dictionary<string, string?> { ["NewName"] = "Bánh thử đôi", ["SetNumber"] = "6" };

        var first = await scene.Browser.SubmitAsync(form, values);
        var second = await scene.Browser.SubmitAsync(form, values);

        Assert.Equal(first.Path, second.Path);
        await using var database = app.Open();
        Assert.Equal(1, await database.Dossiers.CountAsync(d => d.ProducerId == scene.Producer.Id));
        Assert.Equal(1, await database.Products.CountAsync(p => p.Name == "Bánh thử đôi"));
    }

    [Fact]
    public async Task What_the_commune_asks_for_is_written_and_lodged_again_and_both_copies_stay()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(commune);
        var due = (await scene.ReadAsync()).CommuneDueOn;
        var ask = await commune.GetAsync($"{scene.Address}/bo-sung");
        await commune.SubmitAsync(ask, new() { ["What"] = "Nộp thêm hợp đồng thu mua" }, "Gửi yêu cầu");

        Assert.Contains("Nộp thêm hợp đồng thu mua", (await scene.Browser.GetAsync(scene.Address)).Text);
        var criterion = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        await scene.Browser.SubmitAsync(criterion, files: ("Files", "hop-dong.pdf", DossierScene.Pdf));
        var again = await scene.TryLodgeAsync();

        Assert.Contains("Đã nộp hồ sơ lần 2", again.Text);
        Assert.Contains("Xã đang kiểm tra", again.Text);
        Assert.Equal(due, (await scene.ReadAsync()).CommuneDueOn);
        await using var database = app.Open();
        var copies = await database
            .LodgedCopies.Where(c => c.DossierId == scene.Id)
            .OrderBy(c => c.Number)
            .ToListAsync();
        Assert.Equal(2, copies.Count);
        Assert.DoesNotContain("hop-dong.pdf", copies[0].Json);
        Assert.Contains("hop-dong.pdf", copies[1].Json);
    }

    [Fact]
    public async Task What_the_province_asks_of_the_commune_comes_back_to_the_province()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.ProposedAsync();
        using var province = await app.SignedInAsync(Role.Province);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        var ask = await province.GetAsync($"{scene.Address}/tinh-bo-sung");
        await province.SubmitAsync(ask, new() { ["Of"] = "Commune", ["What"] = "Ghi rõ lao động" }, "Gửi yêu cầu");

        Assert.Contains("Báo đã bổ sung", (await commune.GetAsync(scene.Address)).Text);
        await scene.CheckAsync(commune);
        var give = await commune.GetAsync($"{scene.Address}/da-bo-sung");
        await commune.SubmitAsync(give, new() { ["Text"] = "Đã ghi" }, "Gửi tỉnh");

        Assert.Equal(DossierStatus.Proposed, (await scene.ReadAsync()).Status);
    }

    [Fact]
    public async Task A_returned_dossier_is_corrected_lodged_and_received_under_a_new_number_but_the_same_product_code()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(commune);
        var before = await scene.ReadAsync();
        var back = await commune.GetAsync($"{scene.Address}/tra-lai");
        await commune.SubmitAsync(back, new() { ["Reason"] = "Thiếu giấy đủ điều kiện" }, "Trả lại hồ sơ");

        Assert.Contains("Thiếu giấy đủ điều kiện", (await scene.Browser.GetAsync(scene.Address)).Text);
        await scene.TryLodgeAsync();
        await scene.ReceiveAsync(commune);

        var after = await scene.ReadAsync();
        Assert.NotEqual(before.CommuneNumber, after.CommuneNumber);
        Assert.Equal(before.ProductCode, after.ProductCode);
    }

    [Fact]
    public async Task A_producer_withdraws_after_being_asked_once_more()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        var asked = await scene.Browser.GetAsync($"{scene.Address}/rut");
        Assert.Contains("không khôi phục được", asked.Text);

        var done = await scene.Browser.SubmitAsync(asked, new() { ["Reason"] = "Đổi bao bì" }, "Rút hồ sơ");

        Assert.Contains("Đã rút", done.Text);
        Assert.Equal(DossierStatus.Withdrawn, (await scene.ReadAsync()).Status);
        Assert.Equal(200, (await scene.TryStartAsync()).Status);
    }

    [Fact]
    public async Task Another_set_may_be_chosen_while_it_is_a_draft()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(3);
        var page = await scene.Browser.GetAsync($"{scene.Address}/bo-san-pham");

        var changed = await scene.Browser.SubmitAsync(page, new() { ["SetNumber"] = "13" });

        Assert.Contains("Bộ 13", changed.Text);
    }

    [Theory]
    [InlineData("in/mau-01", "PHIẾU ĐĂNG KÝ")]
    [InlineData("in/mau-02", "BÁO CÁO TỰ ĐÁNH GIÁ")]
    public async Task The_forms_are_printed_from_the_dossier(string form, string title)
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();

        var page = await scene.Browser.GetAsync($"{scene.Address}/{form}");

        Assert.Contains(title, page.Text);
        Assert.Contains("Nguyễn Thị Thử", page.Text);
        Assert.Contains("Gạo Thử Nghiệm", page.Text);
    }

    private static async Task CopyIsWhatWasLodgedAsync(DossierScene scene, int set)
    {
        var overview = await scene.Browser.GetAsync(scene.Address);
        var bytes = await scene.Browser.Client.GetByteArrayAsync($"{scene.Address}/ban-nop/1");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), overview.Text);

        var copy = JsonElement.Parse(bytes);
        Assert.Equal(set, copy.GetProperty("regulation").GetProperty("set").GetInt32());
        Assert.Matches("^[0-9a-f]{64}$", copy.GetProperty("regulation").GetProperty("sha256").GetString());
        Assert.All(
            copy.GetProperty("answers").EnumerateArray(),
            answer =>
                Assert.Equal(
                    Convert.ToHexStringLower(SHA256.HashData(DossierScene.Pdf)),
                    answer.GetProperty("files")[0].GetProperty("sha256").GetString()
                )
        );
        Assert.Equal("1250000000", copy.GetProperty("form02").GetProperty("revenue").GetString());
    }

    private async Task EveryStepLeftItsRowAsync(DossierScene scene)
    {
        await using var database = app.Open();
        var id = scene.Id.ToString();
        var acts = await database
            .Audit.Where(a => a.SubjectId == id)
            .OrderBy(a => a.Seq)
            .Select(a => a.Act)
            .ToListAsync();
        Assert.Equal(
            [
                "dossier.start",
                "dossier.register",
                "dossier.report",
                "dossier.answer",
                "dossier.lodge",
                "dossier.receive-at-commune",
                "dossier.check",
                "dossier.propose",
                "dossier.receive-at-province",
            ],
            acts.Distinct()
        );
        var steps = await database.DossierSteps.Where(s => s.DossierId == scene.Id).OrderBy(s => s.Id).ToListAsync();
        Assert.Equal(
            [StepKind.Started, StepKind.Lodged, StepKind.CommuneReceived, StepKind.Proposed, StepKind.ProvinceReceived],
            steps.Select(s => s.Kind)
        );
    }
}
