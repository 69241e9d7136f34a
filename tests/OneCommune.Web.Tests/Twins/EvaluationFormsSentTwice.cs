using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Twins;

/// <summary>
/// The way of a dossier with every button pressed twice: the second answer is the first, and the trail has one row of it.
/// </summary>
public sealed class EvaluationFormsSentTwice(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task From_a_draft_to_the_province_each_form_is_one_act()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Gạo bấm hai lần");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var province = await app.SignedInAsync(Role.Province);
        var producer = scene.Browser;

        scene.Open(
            await TwiceAsync(
                producer,
                "/lam-viec/ho-so/moi",
                "dossier.start",
                "Bắt đầu soạn",
                new() { ["ProductId"] = scene.Product.Id.ToString(), ["SetNumber"] = "9" }
            )
        );
        var way = scene.Address;
        await TwiceAsync(producer, way + "/bo-san-pham", "dossier.choose-set", "Lưu", new() { ["SetNumber"] = "3" });
        await TwiceAsync(
            producer,
            way + "/phieu-dang-ky",
            "dossier.register",
            "Lưu và sang",
            new() { ["Form.Representative"] = "Trần Văn Đổi" }
        );
        await TwiceAsync(
            producer,
            way + "/bao-cao/chung",
            "dossier.report",
            "Lưu",
            new() { ["specification"] = "5 kg" }
        );
        await TwiceAsync(producer, way + "/tieu-chi/A1.1", "dossier.answer", "Lưu", new() { ["Option"] = "1" });
        await scene.FilledAsync();
        var lodged = await TwiceAsync(
            producer,
            way + "/nop",
            "dossier.lodge",
            "Nộp hồ sơ",
            new() { ["Pledged"] = "true" }
        );
        Assert.Contains("Đã nộp hồ sơ lần 1", lodged.Text);

        var received = await TwiceAsync(commune, way + "/tiep-nhan", "dossier.receive-at-commune", "Tiếp nhận");
        Assert.Contains("Xã đã tiếp nhận, số của xã", received.Text);
        await TwiceAsync(
            commune,
            way + "/bo-sung",
            "dossier.ask-supplement",
            "Gửi yêu cầu",
            new() { ["What"] = "Giấy" }
        );
        await TwiceAsync(
            commune,
            way + "/bo-sung",
            "dossier.change-request",
            "Lưu yêu cầu",
            new() { ["What"] = "Ảnh" }
        );
        await TwiceAsync(commune, way + "/rut-yeu-cau", "dossier.take-back-request", "Rút yêu cầu");
        await TwiceAsync(commune, way + "/kiem-tra", "dossier.check", "Lưu kết quả", Findings);
        var letter = new Dictionary<string, string?> { ["LetterNumber"] = "12/UBND-KT" };
        await TwiceAsync(commune, way + "/de-nghi", "dossier.propose", "Đề nghị lên tỉnh", letter);

        await TwiceAsync(
            province,
            way + "/tinh-bo-sung",
            "dossier.ask-supplement",
            "Gửi yêu cầu",
            new() { ["Of"] = "Commune", ["What"] = "Công văn" }
        );
        await TwiceAsync(commune, way + "/da-bo-sung", "dossier.give-supplement", "Gửi tỉnh");
        await TwiceAsync(province, way + "/tinh-tiep-nhan", "dossier.receive-at-province", "Tiếp nhận");
    }

    [Fact]
    public async Task A_dossier_goes_back_is_withdrawn_and_a_draft_thrown_away_once()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Gạo rút hai lần");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        await scene.LodgedAsync();
        var reason = new Dictionary<string, string?> { ["Reason"] = "Thiếu giấy" };

        await TwiceAsync(commune, scene.Address + "/tra-lai", "dossier.return", "Trả lại hồ sơ", reason);
        await TwiceAsync(scene.Browser, scene.Address + "/rut", "dossier.withdraw", "Rút hồ sơ", reason);
        await scene.StartAsync();
        var gone = await TwiceAsync(scene.Browser, scene.Address + "/rut", "dossier.discard", "Bỏ bản nháp");

        Assert.Contains("Đã bỏ bản nháp", gone.Text);
    }

    [Fact]
    public async Task From_a_session_to_a_revoked_certificate_each_form_is_one_act()
    {
        using var room = await CouncilRoom.PreparedAsync(app, members: 1, "Gạo họp hai lần", "Gạo rút phiên", "Gạo né");
        var (secretary, member) = (room.Secretary, room.Members[0]);
        var session = room.Session;
        await TwiceAsync(
            secretary,
            session + "/thong-tin",
            "session.describe",
            "Lưu",
            new() { ["Form.Place"] = "Tầng 2" }
        );
        await TwiceAsync(secretary, session + "/mo", "session.open", "Mở phiên");
        var clear = room.Hearings.ToDictionary(hearing => $"c[{hearing}]", _ => (string?)"None");
        await TwiceAsync(
            member,
            $"/lam-viec/phieu-cham/phien/{room.SessionId}/khai-bao",
            "session.declare",
            "Gửi",
            clear
        );
        await TwiceAsync(
            secretary,
            room.Result(1) + "/rut",
            "hearing.withdraw",
            "Rút",
            new() { ["Why"] = "Thiếu mẫu" }
        );
        await TwiceAsync(
            member,
            room.Sheet(2) + "/khong-cham",
            "hearing.recuse",
            null,
            new() { ["Conflict"] = "Relation", ["Note"] = "Chị em" }
        );
        await TwiceAsync(
            secretary,
            room.Result(2) + "/rut",
            "hearing.withdraw",
            "Rút",
            new() { ["Why"] = "Không ai chấm" }
        );
        await TwiceAsync(member, room.Sheet(), "sheet.score", "Lưu nháp", room.Answers(4));
        var closed = await TwiceAsync(member, room.Sheet() + "/khoa", "hearing.conclude", "Khóa phiếu", others: 1);
        Assert.Contains("sản phẩm này đã có kết quả", closed.Text);
        await TwiceAsync(secretary, session + "/ket-thuc", "session.close");

        using var province = await app.SignedInAsync(Role.Province);
        using var leader = await app.SignedInAsync(Role.Leader);
        var written = await TwiceAsync(
            province,
            "/lam-viec/quyet-dinh/moi?phien=" + room.SessionId,
            "decision.add",
            "Lưu quyết định",
            new() { ["Form.Signer"] = "Nguyễn Văn Thử, Phó Chủ tịch", ["Form.Submission"] = "7/TTr-SNNMT" }
        );
        var decision = written.Path;
        await TwiceAsync(province, decision + "/sua", "decision.edit", "Lưu", new() { ["Form.Number"] = "7/QĐ-UBND" });
        await TwiceAsync(province, decision + "/trinh", "decision.submit", "Trình lãnh đạo");
        await TwiceAsync(leader, decision + "/tra-lai", "decision.return", "Trả lại", new() { ["Why"] = "Sửa số" });
        await TwiceAsync(province, decision + "/trinh", "decision.submit", "Trình lãnh đạo");
        var signed = await TwiceAsync(leader, decision + "/ky", "decision.sign", "Ký quyết định");
        Assert.Contains("Đã ký. Giấy chứng nhận đã có hiệu lực", signed.Text);

        await using var database = app.Open();
        var dossier = room.Dossiers[0].Id;
        var certificate = await database.Recognitions.SingleAsync(one => one.DossierId == dossier);
        await TwiceAsync(
            province,
            $"/lam-viec/cong-nhan/{certificate.Id}/thu-hoi",
            "recognition.revoke",
            "Thu hồi",
            new()
            {
                ["Ground"] = "ForgedDossier",
                ["Number"] = "8/QĐ-UBND",
                ["On"] = app.Clock.Today.ToString("yyyy-MM-dd"),
                ["Reason"] = "Giấy tờ giả",
            }
        );
    }

    private static Dictionary<string, string?> Findings =>
        Enumerable
            .Range(0, 4)
            .SelectMany(i => new[] { ($"Lines[{i}].Met", "true"), ($"Lines[{i}].Text", "Đã xem") })
            .ToDictionary(one => one.Item1, one => (string?)one.Item2);

    /// <summary>Opens the form, presses its button, and presses it again on the same drawing.</summary>
    /// <param name="others">Rows of other acts that the one act brings with it.</param>
    private async Task<Page> TwiceAsync(
        Browser browser,
        string address,
        string act,
        string? button = null,
        Dictionary<string, string?>? values = null,
        int others = 0
    )
    {
        await using var database = app.Open();
        var before = await database.Audit.MaxAsync(row => row.Seq);
        var form = await browser.GetAsync(address);

        var first = await browser.SubmitAsync(form, values, button);
        var second = await browser.SubmitAsync(form, values, button);

        Assert.True(first.Status == 200, $"{address}: {first.Text}");
        Assert.Equal(first.Address, second.Address);
        Assert.Equal(first.Text, second.Text);
        var acts = await database
            .Audit.Where(row => row.Seq > before && row.AccountId == browser.AccountId)
            .Select(row => row.Act)
            .ToListAsync();
        Assert.Single(acts, act);
        Assert.Equal(1 + others, acts.Count);
        return first;
    }
}
