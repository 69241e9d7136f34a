using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage.Office;
using OneCommune.Web.Jobs;
using OneCommune.Web.Outbox;
using OneCommune.Web.Tests.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Office.Sending;

/// <summary>Notices by mail and short message, from the change to a real mailbox.</summary>
public sealed class SendingNotices : IAsyncLifetime
{
    private const string Settings = "/lam-viec/gui-thong-bao";
    private const string List = "/lam-viec/viec-nen/tin";
    private readonly TestApp app = new();
    private readonly MailSink sink = MailSink.Open();
    private Browser province = null!;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        province = await app.SignedInAsync(Role.Province);
    }

    public async ValueTask DisposeAsync()
    {
        province.Dispose();
        await sink.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_notice_reaches_the_mailbox_its_reader_named_once()
    {
        await SetMailAsync();
        using var scene = await ReceivedAsync(mail: "chu.the@vidu.vn");

        await DeliverAsync();
        await DeliverAsync();

        var mail = Assert.Single(sink.To("chu.the@vidu.vn"));
        Assert.Equal("[OCOP] Hồ sơ được tiếp nhận", mail.Subject);
        Assert.Equal("ocop@tinh.vn", mail.From.Mailboxes.Single().Address);
        Assert.Contains("Kính gửi Người thử nghiệm,", mail.TextBody);
        Assert.Contains("Xã đã tiếp nhận hồ sơ Gạo Thử Nghiệm, số", mail.TextBody);
        Assert.Contains(scene.Address, mail.TextBody);
        var message = Assert.Single(await MessagesAsync());
        Assert.Equal((MessageState.Sent, 1), (message.State, message.Tries));
        Assert.Equal($"{message.Id:N}@tinh.vn", mail.MessageId);
    }

    [Fact]
    public async Task Nothing_is_queued_for_who_did_not_ask_nor_by_a_channel_that_is_off()
    {
        using var before = await ReceivedAsync(mail: "truoc@vidu.vn");
        await SetMailAsync();
        using var silent = await ReceivedAsync();
        using var phone = await ReceivedAsync(phone: "0912 345 678");

        Assert.Empty(await MessagesAsync());
    }

    [Fact]
    public async Task The_password_is_sealed_and_shown_nowhere()
    {
        await SetMailAsync();
        var page = await SetMailAsync(password: "");

        Assert.Contains("Đã lưu một mật khẩu", page.Text);
        Assert.DoesNotContain("mật khẩu \"thư\"", System.Net.WebUtility.HtmlDecode(page.Source));
        await using var database = app.Open();
        var kept = (await database.MailServers.SingleAsync()).SealedSecret!;
        Assert.DoesNotContain("thư", kept);
        Assert.False(await database.Audit.AnyAsync(row => row.Changes.Contains(kept)));
        // It still opens: left empty it stays.
        Assert.Contains("Đã gửi thư thử đến thu@vidu.vn", (await TestMailAsync("thu@vidu.vn")).Text);
        Assert.Single(sink.To("thu@vidu.vn"));
    }

    [Fact]
    public async Task A_test_that_does_not_go_says_why()
    {
        await SetMailAsync(password: "sai");
        var page = await TestMailAsync("thu@vidu.vn");
        Assert.Equal(422, page.Status);
        Assert.Contains("Chưa gửi được: máy chủ gửi không nhận tên hoặc mật khẩu", page.Text);

        await SetMailAsync(security: MailSecurity.StartTls);
        Assert.Contains("không có kết nối an toàn", (await TestMailAsync("thu@vidu.vn")).Text);

        await SetMailAsync(port: MailSink.FreePort());
        Assert.Contains("không kết nối được máy chủ gửi", (await TestMailAsync("thu@vidu.vn")).Text);

        var open = await SetMailAsync(host: "smtp.tinh.vn");
        Assert.Equal(422, open.Status);
        Assert.Contains("Không gửi mật khẩu qua đường không mã hóa", open.Text);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_with_growing_waits_and_then_a_person_sends_again()
    {
        await SetMailAsync(port: MailSink.FreePort());
        using var scene = await ReceivedAsync(mail: "cho@vidu.vn");

        var waits = new List<double>();
        foreach (var hours in new[] { 0, 1, 1, 3, 9, 9 })
        {
            app.Clock.Advance(TimeSpan.FromHours(hours));
            await DeliverAsync();
            waits.Add((Assert.Single(await MessagesAsync()).NextTry - app.Clock.Now).TotalMinutes);
        }

        Assert.Equal([1, 5, 30, 120, 480, 480], waits);
        var given = Assert.Single(await MessagesAsync());
        Assert.Equal((MessageState.Failed, SendFault.Unreachable, 6), (given.State, given.Fault, given.Tries));
        // The sign-in of before is over by this clock.
        using var later = await app.SignedInAsync(Role.Province);
        Assert.Contains("không kết nối được máy chủ gửi", (await later.GetAsync(List + "?trang-thai=failed")).Text);
        Assert.Contains("Không có thư hay tin nhắn", (await later.GetAsync(List + "?trang-thai=sent")).Text);
        Assert.Contains("1 không gửi được", (await later.GetAsync("/lam-viec/viec-nen")).Text);

        await SetMailAsync();
        var page = await later.SubmitAsync(await later.GetAsync(List), button: "Gửi lại tất cả 1 tin");
        Assert.Contains("1 tin sẽ được gửi lại", page.Text);
        await DeliverAsync();
        Assert.Single(sink.To("cho@vidu.vn"));
        Assert.Equal($"{given.Id:N}@tinh.vn", sink.To("cho@vidu.vn")[0].MessageId);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_given_up_and_keeps_none_of_the_others()
    {
        await SetMailAsync();
        sink.Unknown = "khong.co@vidu.vn";
        using var wrong = await ReceivedAsync(mail: "khong.co@vidu.vn");
        using var right = await ReceivedAsync(mail: "co@vidu.vn");

        await DeliverAsync();

        Assert.Single(sink.To("co@vidu.vn"));
        var refused = Assert.Single(await MessagesAsync(), message => message.Recipient == "khong.co@vidu.vn");
        Assert.Equal((MessageState.Failed, SendFault.Recipient), (refused.State, refused.Fault));
    }

    [Fact]
    public async Task A_wrong_password_costs_one_message_a_try_and_gives_none_up()
    {
        await SetMailAsync(password: "sai");
        using var one = await ReceivedAsync(mail: "mot@vidu.vn");
        using var two = await ReceivedAsync(mail: "hai@vidu.vn");

        await DeliverAsync();

        var messages = await MessagesAsync();
        Assert.All(messages, message => Assert.Equal(MessageState.Waiting, message.State));
        Assert.Equal([0, 1], messages.Select(message => message.Tries).Order());
        await SetMailAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await DeliverAsync();
        Assert.Single(sink.To("mot@vidu.vn"));
        Assert.Single(sink.To("hai@vidu.vn"));
    }

    [Fact]
    public async Task What_waited_longer_than_three_days_is_old()
    {
        await SetMailAsync();
        using var scene = await ReceivedAsync(mail: "cu@vidu.vn");

        app.Clock.Advance(TimeSpan.FromDays(4));
        await DeliverAsync();

        Assert.Empty(sink.To("cu@vidu.vn"));
        Assert.Equal(SendFault.Old, Assert.Single(await MessagesAsync()).Fault);
    }

    [Fact]
    public async Task A_gateway_gets_json_with_its_secret_and_the_same_key_at_every_try()
    {
        await using var peer = await GatewayPeer.OpenAsync();
        await SetGatewayAsync(peer.Url);
        using var scene = await ReceivedAsync(phone: "0912 345 678", product: "Gạo \"Nàng\" \\ Thơm");
        peer.Answers.Enqueue(503);

        await DeliverAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await DeliverAsync();
        await DeliverAsync();

        Assert.Equal(2, peer.Asked.Count);
        var asked = peer.Asked.Last();
        Assert.Equal(("bi-mat", peer.Asked.First().Key), (asked.Secret, asked.Key));
        var body = JsonDocument.Parse(asked.Body).RootElement;
        Assert.Equal("0912345678", body.GetProperty("so").GetString());
        Assert.StartsWith("Xã đã tiếp nhận hồ sơ Gạo \"Nàng\" \\ Thơm", body.GetProperty("tin").GetString());
        Assert.Equal(asked.Key, body.GetProperty("ma").GetString());
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    public async Task A_gateway_that_says_no_is_told_with_its_answer_and_followed_nowhere(int status)
    {
        await using var peer = await GatewayPeer.OpenAsync();
        await SetGatewayAsync(peer.Url);
        peer.Answers.Enqueue(status);

        var page = await province.SubmitAsync(
            await province.GetAsync(Settings + "/tin-nhan"),
            new() { ["To"] = "0912345678" },
            "Gửi tin thử"
        );

        Assert.Equal(422, page.Status);
        Assert.Contains($"HTTP {status}", page.Text);
        Assert.Single(peer.Asked);
    }

    [Theory]
    [InlineData("Target", "http://gateway.vidu.vn/")]
    [InlineData("Target", "https://ai:khoa@gateway.vidu.vn/")]
    [InlineData("Target", "file:///etc/passwd")]
    [InlineData("Header", "X Ma\r\nHost")]
    [InlineData("Body", "{\"so\": {dien-thoai}, \"tin\": \"{noi-dung}\"}")]
    [InlineData("Body", "{\"so\": \"{dien-thoai}\"}")]
    [InlineData("Secret", "mã bí mật")]
    public async Task A_gateway_that_cannot_be_meant_is_refused_at_its_field(string field, string typed)
    {
        var page = await SetGatewayAsync("https://gateway.vidu.vn/", (field, typed));

        Assert.Equal(422, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"[name={field}][aria-invalid=true]"));
    }

    [Fact]
    public async Task An_office_says_it_in_its_own_words_and_goes_back_to_the_supplied_ones()
    {
        const string address = Settings + "/mau/dossier.received/thu";
        await SetMailAsync();
        var wrong = await province.SubmitAsync(
            await province.GetAsync(address),
            new() { ["Title"] = "Tin của tỉnh", ["Body"] = "Chào {nguoi-nhan}, {sao}" }
        );
        Assert.Contains("không có ô {sao}", wrong.Text);

        var page = await province.SubmitAsync(
            await province.GetAsync(address),
            new() { ["Title"] = "Tin của tỉnh: {san-pham}", ["Body"] = "Chào {nguoi-nhan}, hạn {han}." }
        );
        Assert.Contains("Tin của tỉnh: ‹san-pham›", page.Document.QuerySelector("article")!.TextContent);
        // What a value says is no field.
        using var scene = await ReceivedAsync(mail: "mau@vidu.vn", product: "Gạo {nguoi-nhan}");
        await DeliverAsync();
        var mail = Assert.Single(sink.To("mau@vidu.vn"));
        Assert.Equal("Tin của tỉnh: Gạo {nguoi-nhan}", mail.Subject);
        Assert.Equal("Chào Người thử nghiệm, hạn 06/07/2026.", mail.TextBody?.Trim());

        page = await province.SubmitAsync(await province.GetAsync(address), button: "Trở lại mẫu có sẵn");
        Assert.Contains("[OCOP] Hồ sơ được tiếp nhận", page.Document.QuerySelector("article")!.TextContent);
    }

    [Theory]
    [InlineData("Mail", "khong-phai-thu")]
    [InlineData("Mail", "a@b.vn, c@d.vn")]
    [InlineData("Phone", "12")]
    public async Task An_address_that_is_none_is_refused_at_its_field(string field, string typed)
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var page = await commune.SubmitAsync(
            await commune.GetAsync("/tai-khoan/noi-nhan"),
            new() { [field] = typed },
            "Lưu nơi nhận"
        );

        Assert.Equal(422, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"[name={field}][aria-invalid=true]"));
    }

    /// <summary>A dossier received by its commune, whose producer wants to be told there.</summary>
    private async Task<DossierScene> ReceivedAsync(
        string? mail = null,
        string? phone = null,
        string product = "Gạo Thử Nghiệm"
    )
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        var scene = await (await DossierScene.OpenAsync(app, product: product)).LodgedAsync();
        if (mail is not null || phone is not null)
            Assert.Contains(
                "Đã lưu nơi nhận",
                (
                    await scene.Browser.SubmitAsync(
                        await scene.Browser.GetAsync("/tai-khoan/noi-nhan"),
                        new() { ["Mail"] = mail, ["Phone"] = phone },
                        "Lưu nơi nhận"
                    )
                ).Text
            );
        await AreConfirmedAsync(app);
        await scene.ReceiveAsync(commune);
        return scene;
    }

    /// <summary>As if every address had been confirmed, with no trace of it among the messages.</summary>
    internal static async Task AreConfirmedAsync(TestApp app)
    {
        await using var database = app.Open();
        await database.NoticeAddresses.ExecuteUpdateAsync(set =>
            set.SetProperty(a => a.MailCode, (string?)null).SetProperty(a => a.PhoneCode, (string?)null)
        );
        var asked = database.Notices.Where(n => n.Kind == AddressConfirming.Kind.Name);
        await database.Messages.Where(m => asked.Any(n => n.Id == m.NoticeId)).ExecuteDeleteAsync();
        await asked.ExecuteDeleteAsync();
    }

    private async Task<Page> SetMailAsync(
        string host = "127.0.0.1",
        int? port = null,
        MailSecurity security = MailSecurity.None,
        string password = MailSink.Password
    )
    {
        using var office = await app.SignedInAsync(Role.Province);
        return await office.SubmitAsync(
            await office.GetAsync(Settings + "/thu"),
            new()
            {
                ["IsOn"] = "true",
                ["Host"] = host,
                ["Port"] = $"{port ?? sink.Port}",
                ["Security"] = $"{security}",
                ["UserName"] = "ocop",
                ["Password"] = password,
                ["Sender"] = "ocop@tinh.vn",
            },
            "Lưu máy chủ thư"
        );
    }

    private async Task<Page> TestMailAsync(string to) =>
        await province.SubmitAsync(await province.GetAsync(Settings + "/thu"), new() { ["To"] = to }, "Gửi thư thử");

    private async Task<Page> SetGatewayAsync(string url, params (string Field, string Typed)[] others)
    {
        var values = new Dictionary<string, string?>
        {
            ["IsOn"] = "true",
            ["Target"] = url,
            ["Header"] = "X-Ma",
            ["Secret"] = "bi-mat",
            ["Body"] = """{"so":"{dien-thoai}","tin":"{noi-dung}","ma":"{ma}"}""",
        };
        foreach (var (field, typed) in others)
            values[field] = typed;
        return await province.SubmitAsync(await province.GetAsync(Settings + "/tin-nhan"), values, "Lưu cổng tin nhắn");
    }

    private async Task DeliverAsync()
    {
        var job = JobClock.Jobs.Single(job => job.Name == "send-messages");
        Assert.True(await app.Server.Services.GetRequiredService<RunJob>().RunAsync(job, default));
    }

    private async Task<List<Message>> MessagesAsync()
    {
        await using var database = app.Open();
        return await database.Messages.ToListAsync();
    }
}
