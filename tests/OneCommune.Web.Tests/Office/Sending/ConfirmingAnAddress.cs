using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage.Office;
using OneCommune.Web.Jobs;
using OneCommune.Web.Outbox;

namespace OneCommune.Web.Tests.Office.Sending;

/// <summary>Nothing is told to an address before whoever reads there has given back the code that was sent to it.</summary>
public sealed partial class ConfirmingAnAddress : IAsyncLifetime
{
    private const string Page = "/tai-khoan/noi-nhan";
    private readonly TestApp app = new();
    private readonly MailSink sink = MailSink.Open();
    private Browser reader = null!;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await using var database = app.Open();
        var server = new MailServer();
        var secret = app.Server.Services.GetRequiredService<ChannelSecrets>().Seal(MailSink.Password);
        server.Set("127.0.0.1", sink.Port, MailSecurity.None, "ocop", secret, "ocop@tinh.vn", isOn: true);
        database.MailServers.Add(server);
        await database.SaveAsync(app.Act("sending.mail"), default);
        reader = await app.SignedInAsync(Role.Commune, "28040");
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await sink.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task An_address_is_told_of_nothing_until_the_code_sent_there_is_given_back()
    {
        var asked = await SaveAsync("toi@vidu.vn");
        Assert.Contains("Đã gửi mã đến toi@vidu.vn. Chưa xác nhận", asked.Text);
        await TellAsync("truoc");
        await DeliverAsync();

        var mail = Assert.Single(sink.To("toi@vidu.vn"));
        Assert.Equal("[OCOP] Xác nhận nơi nhận thông báo", mail.Subject);
        var code = CodeIn(mail.TextBody);
        Assert.Contains($"{Page}?ma={code}", mail.TextBody);

        // The link alone does nothing: a mailbox's own scanner follows it.
        var linked = await reader.GetAsync($"{Page}?ma={code}");
        Assert.Equal(code, linked.Document.QuerySelector("[name=Code]")!.GetAttribute("value"));
        Assert.Contains("Chưa xác nhận", (await reader.GetAsync(Page)).Text);
        var confirmed = await reader.SubmitAsync(linked, button: "Xác nhận");
        Assert.Contains("Đã xác nhận. Thông báo từ nay", confirmed.Text);
        Assert.Null(confirmed.Document.QuerySelector("[name=Code]"));

        await TellAsync("sau");
        await DeliverAsync();
        Assert.Equal(2, sink.To("toi@vidu.vn").Count);
    }

    [Fact]
    public async Task The_code_stands_nowhere_but_in_the_letter()
    {
        await SaveAsync("kin@vidu.vn");
        await using var database = app.Open();
        var code = (await database.NoticeAddresses.SingleAsync()).MailCode!;

        Assert.DoesNotContain(code, (await reader.GetAsync(Page)).Source);
        Assert.DoesNotContain(code, (await reader.GetAsync("/tai-khoan/thong-bao")).Source);
        Assert.Contains("Đã gửi mã xác nhận đến kin@vidu.vn", (await reader.GetAsync("/tai-khoan/thong-bao")).Text);
        Assert.False(await database.Audit.AnyAsync(row => row.Changes.Contains(code)));
        using var office = await app.SignedInAsync(Role.Province);
        Assert.DoesNotContain("address.confirm", (await office.GetAsync("/lam-viec/gui-thong-bao")).Source);
        Assert.Equal(404, (await office.GetAsync("/lam-viec/gui-thong-bao/mau/address.confirm/thu")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SAI22222")]
    public async Task A_wrong_code_is_refused_at_its_field(string code)
    {
        var page = await reader.SubmitAsync(await SaveAsync("sai@vidu.vn"), new() { ["Code"] = code }, "Xác nhận");

        Assert.Equal(422, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[name=Code][aria-invalid=true]"));
        await TellAsync("sai");
        await DeliverAsync();
        Assert.Single(sink.To("sai@vidu.vn"));
    }

    [Fact]
    public async Task A_letter_on_its_way_to_the_address_before_does_not_carry_the_code_of_the_new_one()
    {
        await SaveAsync("cu@vidu.vn");
        await SaveAsync("moi@vidu.vn");

        await DeliverAsync();

        Assert.Empty(sink.To("cu@vidu.vn"));
        var code = CodeIn(Assert.Single(sink.To("moi@vidu.vn")).TextBody);
        Assert.Contains(
            "Đã xác nhận",
            (
                await reader.SubmitAsync(
                    await reader.GetAsync(Page),
                    new() { ["Code"] = code.ToLowerInvariant() },
                    "Xác nhận"
                )
            ).Text
        );
    }

    [Fact]
    public async Task Asked_again_the_old_code_ends_and_nobodys_mailbox_is_filled()
    {
        var page = await SaveAsync("day@vidu.vn");
        await DeliverAsync();
        var old = CodeIn(sink.To("day@vidu.vn")[0].TextBody);
        for (var again = 0; again < 4; again++)
            page = await reader.SubmitAsync(page, button: "Gửi lại mã");
        Assert.Contains("Đã gửi lại mã xác nhận", page.Text);

        Assert.Equal(422, (await reader.SubmitAsync(page, new() { ["Code"] = old }, "Xác nhận")).Status);
        var refused = await reader.SubmitAsync(page, button: "Gửi lại mã");
        Assert.Equal(422, refused.Status);
        Assert.Contains("Đã gửi mã xác nhận 5 lần trong 24 giờ", refused.Text);
        var other = await SaveAsync("nua@vidu.vn");
        Assert.Equal(422, other.Status);
    }

    [Fact]
    public async Task Another_field_saved_or_the_same_address_again_asks_nothing_anew()
    {
        await SaveAsync("yen@vidu.vn");
        await SendingNotices.AreConfirmedAsync(app);

        var page = await reader.SubmitAsync(
            await reader.GetAsync(Page),
            new() { ["Mail"] = " yen@vidu.vn ", ["Phone"] = "0912 345 678" },
            "Lưu nơi nhận"
        );

        Assert.Contains("Đã xác nhận", page.Text);
        await DeliverAsync();
        Assert.Empty(sink.To("yen@vidu.vn"));
    }

    [Fact]
    public async Task While_the_office_sends_no_mail_nothing_is_sent_and_the_code_can_be_asked_for_later()
    {
        await using (var database = app.Open())
            await database.MailServers.ExecuteUpdateAsync(set => set.SetProperty(server => server.IsOn, false));
        var page = await SaveAsync("sau@vidu.vn");
        Assert.Null(page.Document.QuerySelector("[name=Code]"));
        Assert.Contains("chưa bật gửi thư", page.Text);

        await using (var database = app.Open())
            await database.MailServers.ExecuteUpdateAsync(set => set.SetProperty(server => server.IsOn, true));
        await reader.SubmitAsync(await reader.GetAsync(Page), button: "Gửi lại mã");
        await DeliverAsync();

        Assert.Single(sink.To("sau@vidu.vn"));
    }

    private async Task<Page> SaveAsync(string mail) =>
        await reader.SubmitAsync(await reader.GetAsync(Page), new() { ["Mail"] = mail }, "Lưu nơi nhận");

    /// <summary>Something others did that this reader is told of.</summary>
    private async Task TellAsync(string about)
    {
        await using var database = app.Open();
        var told = new Told(NoticeKinds.All["dossier.lodged"], about, "/lam-viec", [reader.AccountId]);
        await TellPeople.AddAsync(database, [told], app.Clock.Now, but: null, default);
        await database.SaveAsync(app.Act("test.tell"), default);
    }

    private async Task DeliverAsync()
    {
        var job = JobClock.Jobs.Single(job => job.Name == "send-messages");
        Assert.True(await app.Server.Services.GetRequiredService<RunJob>().RunAsync(job, default));
    }

    private static string CodeIn(string? letter) => Code().Match(letter ?? "").Groups[1].Value;

    [GeneratedRegex("Mã xác nhận: ([2-9A-Z]{8})\\.")]
    private static partial Regex Code();
}
