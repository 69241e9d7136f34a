using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Evaluation.Decisions;

public sealed class Revoking(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_revoked_certificate_says_so_on_its_public_page_from_that_day()
    {
        using var room = await SignedAsync("Gạo thu hồi");
        var recognition = (await room.RecognitionAsync())!;
        app.Clock.Set(new(2026, 9, 1));
        try
        {
            using var province = await app.SignedInAsync(Role.Province);
            using var producer = await app.SignedInAsync(recognition.ProducerId);
            var page = await province.GetAsync(Address(recognition));

            var answer = await province.SubmitAsync(
                page,
                new()
                {
                    ["Ground"] = "ProductionStopped",
                    ["Number"] = "88/QĐ-UBND",
                    ["On"] = "2026-08-31",
                    ["Reason"] = "UBND xã xác nhận ngừng từ tháng 7",
                }
            );

            Assert.Contains("Đã thu hồi giấy chứng nhận", answer.Text);
            var visitor = await app.Visitor.GetAsync($"/chung-nhan/{recognition.CertificateNumber}");
            Assert.Contains("31/08/2026", visitor.Text);
            Assert.Contains("Ngừng sản xuất: UBND xã xác nhận ngừng từ tháng 7", visitor.Text);
            var product = await app.Visitor.GetAsync(
                visitor.Document.QuerySelector("main a.name")!.GetAttribute("href")!
            );
            Assert.Contains("Thu hồi ngày 31/08/2026, quyết định 88/QĐ-UBND", product.Text);
            var told = await producer.GetAsync("/tai-khoan/thong-bao");
            Assert.Contains(
                $"Giấy chứng nhận {recognition.CertificateNumber} của Gạo thu hồi bị thu hồi từ ngày 31/08/2026 theo Quyết định 88/QĐ-UBND.",
                told.Text
            );
            var paper = await producer.GetAsync($"/lam-viec/cong-nhan/{recognition.Id}/giay-chung-nhan");
            Assert.Contains(
                "đã bị thu hồi từ ngày 31/08/2026 theo Quyết định 88/QĐ-UBND",
                paper.Document.QuerySelector("article .past")!.TextContent
            );
            var notice = await producer.GetAsync($"/lam-viec/ho-so/{recognition.DossierId}/ket-qua");
            Assert.Contains("đã bị thu hồi từ ngày 31/08/2026", notice.Text);
            await using var database = app.Open();
            var kept = await database.Recognitions.SingleAsync(one => one.Id == recognition.Id);
            Assert.Equal(
                (RevocationGround.ProductionStopped, new DateOnly(2026, 8, 30)),
                (kept.RevokedFor!.Value, kept.LastDay)
            );
            Assert.True(
                await database.Audit.AnyAsync(row =>
                    row.Act == "recognition.revoke" && row.SubjectId == recognition.Id.ToString()
                )
            );
            Assert.Equal($"/lam-viec/san-pham/{kept.ProductId}", (await province.GetAsync(Address(recognition))).Path);
            var again = await province.SubmitAsync(
                page,
                new()
                {
                    ["Version"] = kept.Version.ToString(CultureInfo.InvariantCulture),
                    ["Ground"] = "MarkMisused",
                    ["Number"] = "89/QĐ-UBND",
                    ["On"] = "2026-08-31",
                }
            );
            Assert.Equal(422, again.Status);
            Assert.Contains("đã bị thu hồi ngày 31/08/2026", again.Text);
            Assert.Equal(409, (await province.SubmitAsync(page)).Status);
        }
        finally
        {
            app.Clock.Set(new(2026, 6, 15));
        }
    }

    [Theory]
    [InlineData(null, "88/QĐ-UBND", "2026-06-15", "", "chọn căn cứ")]
    [InlineData("Other", "88/QĐ-UBND", "2026-06-15", "", "điểm e bắt buộc")]
    [InlineData("LawBroken", " ", "2026-06-15", "", "Số quyết định thu hồi")]
    [InlineData("LawBroken", "88/QĐ-UBND", "", "", "ngày quyết định thu hồi")]
    [InlineData("LawBroken", "88/QĐ-UBND", "2026-06-16", "", "sau hôm nay")]
    [InlineData("LawBroken", "88/QĐ-UBND", "2026-06-14", "", "trước ngày cấp")]
    public async Task A_revocation_that_cannot_be_is_refused(
        string? ground,
        string number,
        string on,
        string reason,
        string says
    )
    {
        using var room = await SignedAsync("Gạo không thu hồi được");
        var recognition = (await room.RecognitionAsync())!;

        var answer = await room.Leader.SubmitAsync(
            await room.Leader.GetAsync(Address(recognition)),
            new()
            {
                ["Ground"] = ground,
                ["Number"] = number,
                ["On"] = on,
                ["Reason"] = reason,
            }
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains(says, answer.Document.QuerySelector(".error")!.TextContent);
        Assert.Null((await room.RecognitionAsync())!.RevokedOn);
    }

    [Theory]
    [InlineData("2027-01-01", "sau hôm nay")]
    [InlineData("2020-01-01", "trước ngày cấp")]
    [InlineData("", "ngày quyết định thu hồi")]
    public async Task All_that_is_wrong_is_told_at_once_each_at_its_field(string on, string says)
    {
        using var room = await SignedAsync("Gạo sai mọi ô");
        var recognition = (await room.RecognitionAsync())!;

        var answer = await room.Leader.SubmitAsync(
            await room.Leader.GetAsync(Address(recognition)),
            new()
            {
                ["Ground"] = "Other",
                ["Number"] = " ",
                ["On"] = on,
                ["Reason"] = "",
            }
        );

        Assert.Equal(422, answer.Status);
        Assert.Equal(3, answer.Document.QuerySelectorAll(".error p").Length);
        foreach (var (field, sentence) in new[] { ("On", says), ("Number", "Số quyết định"), ("Reason", "điểm e") })
            Assert.Contains(sentence, answer.Document.QuerySelector($".error a[href='#{field}']")!.TextContent);
    }

    [Fact]
    public async Task Only_the_province_and_its_leader_revoke()
    {
        using var room = await SignedAsync("Gạo ai thu hồi");
        var address = Address((await room.RecognitionAsync())!);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var auditor = await app.SignedInAsync(Role.Auditor);
        using var elsewhere = await app.SignedInAsync(Role.Province, "82");

        Assert.Equal(403, (await commune.GetAsync(address)).Status);
        Assert.Equal(403, (await auditor.GetAsync(address)).Status);
        Assert.Equal(404, (await elsewhere.GetAsync(address)).Status);
    }

    private async Task<DecisionRoom> SignedAsync(string product)
    {
        var room = await DecisionRoom.ScoredAsync(app, (product, 3));
        await room.WriteSubmitAndSignAsync();
        return room;
    }

    private static string Address(Recognition recognition) => $"/lam-viec/cong-nhan/{recognition.Id}/thu-hoi";
}
