using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;

namespace OneCommune.Web.Tests.Evaluation.Decisions;

public sealed class NoticesOfResults(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Producer_and_commune_read_the_result_once_it_is_signed_and_not_before()
    {
        using var room = await DecisionRoom.ScoredAsync(
            app,
            ("Gạo báo tin", 3),
            ("Gạo báo loại", null),
            ("Gạo báo năm sao", 5)
        );
        using var producer = await app.SignedInAsync(room.Council.Dossiers[0].ProducerId);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var neighbour = await app.SignedInAsync(Role.Commune, "28060");
        using var stranger = await app.SignedInAsync(
            (await ReceivedDossiers.AddAsync(app, "Gạo người khác"))[0].ProducerId
        );
        await room.WriteAsync();
        await room.SubmitAsync();
        Assert.Equal(404, (await producer.GetAsync(Address(room, 0))).Status);
        await room.SignAsync();

        foreach (var reader in new[] { producer, commune, room.Province, room.Council.Secretary })
        {
            var notice = await reader.GetAsync(Address(room, 0));
            Assert.Contains("Công nhận, cấp giấy chứng nhận", notice.Text);
            Assert.Contains("3 sao", notice.Text);
            Assert.Contains(room.Number, notice.Text);
            Assert.Contains("Yêu cầu tối thiểu chưa đạt", notice.Text);
            var head = notice.Document.QuerySelector(".on-paper")!.TextContent;
            Assert.Contains("CƠ QUAN THAM MƯU", head);
            Assert.Contains("QUẢN LÝ OCOP", head);
            Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", head);
            Assert.DoesNotContain("Người thử nghiệm", notice.Document.QuerySelector("main")!.TextContent);
        }
        Assert.Equal(404, (await neighbour.GetAsync(Address(room, 0))).Status);
        Assert.Equal(404, (await stranger.GetAsync(Address(room, 0))).Status);
        var overview = await producer.GetAsync($"/lam-viec/ho-so/{room.Council.Dossiers[0].Id}");
        Assert.Contains("Xem kết quả", overview.Text);
        var stopped = await producer.GetAsync(Address(room, 1));
        Assert.Contains("Giấy tờ giả", stopped.Text);
        Assert.Contains("Không công nhận", stopped.Text);
        var top = await producer.GetAsync(Address(room, 2));
        Assert.Contains("Chưa có hạng 5 sao cho đến khi trung ương công nhận", top.Text);
        Assert.Null(top.Document.QuerySelector("a[href*='giay-chung-nhan']"));
    }

    [Fact]
    public async Task A_council_member_opens_only_assigned_dossiers_and_their_files_after_declaring()
    {
        using var room = await CouncilRoom.OpenedAsync(app, 2, "Gạo hồ sơ được giao", "Gạo hồ sơ người nhà");
        var member = room.Members[1];
        var other = (await ReceivedDossiers.AddAsync(app, "Gạo ngoài phiên"))[0];
        var address = $"/lam-viec/ho-so/{room.Dossiers[0].Id}";
        Assert.Equal(404, (await member.GetAsync(address)).Status);

        await room.DeclareAsync(member, conflicts: 1);

        Assert.Equal(200, (await member.GetAsync(address)).Status);
        Assert.Equal(404, (await member.GetAsync($"/lam-viec/ho-so/{room.Dossiers[1].Id}")).Status);
        Assert.Equal(404, (await member.GetAsync($"/lam-viec/ho-so/{other.Id}")).Status);
    }

    private static string Address(DecisionRoom room, int product) =>
        $"/lam-viec/ho-so/{room.Council.Dossiers[product].Id}/ket-qua";
}
