using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Rights;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Twins;

/// <summary>What a form is about, or the right to send it, goes while the form is on its way: nothing is kept.</summary>
public sealed class HalfActs(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_product_is_not_added_to_a_producer_that_is_merged_meanwhile()
    {
        var producer = await app.HasProducerAsync("Hộ sắp gộp");
        var kept = await app.HasProducerAsync("Hộ được giữ");
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var form = await officer.GetAsync($"/lam-viec/chu-the/{producer.Id}/san-pham-moi");

        var answer = await WhileAsync(
            async database =>
            {
                var merged = await database.Producers.SingleAsync(p => p.Id == producer.Id);
                var other = await database.Producers.SingleAsync(p => p.Id == kept.Id);
                database.HistoryEntries.Add(merged.MergeInto(other, app.Clock.Today, ""));
            },
            () => officer.SubmitAsync(form, new() { ["Name"] = "Mắm nửa chừng", ["Form.SetNumber"] = "3" })
        );

        Assert.Equal(404, answer.Status);
        await using var database = app.Open();
        Assert.False(await database.Products.AnyAsync(p => p.Name == "Mắm nửa chừng"));
    }

    [Fact]
    public async Task A_product_is_not_added_by_who_lost_the_right_meanwhile()
    {
        var producer = await app.HasProducerAsync("Hộ mất quyền");
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var form = await officer.GetAsync($"/lam-viec/chu-the/{producer.Id}/san-pham-moi");

        var answer = await WhileAsync(
            async database =>
                database.Grants.Remove(await database.Grants.SingleAsync(g => g.AccountId == officer.AccountId)),
            () => officer.SubmitAsync(form, new() { ["Name"] = "Mắm hết quyền", ["Form.SetNumber"] = "3" })
        );

        Assert.Equal(403, answer.Status);
        await using var database = app.Open();
        Assert.False(await database.Products.AnyAsync(p => p.Name == "Mắm hết quyền"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_act_at_all_is_kept_once_a_right_it_stands_on_is_gone_or_its_account_disabled(bool disabled)
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        await using var database = app.Open();
        var person = new Person(app.Clock);
        var account = await database.Users.SingleAsync(a => a.Id == officer.AccountId);
        person.SignIn(account, await database.Grants.Where(g => g.AccountId == account.Id).ToListAsync());
        await using (var elsewhere = app.Open())
        {
            if (disabled)
                (await elsewhere.Users.SingleAsync(a => a.Id == account.Id)).Disable();
            else
                elsewhere.Grants.RemoveRange(elsewhere.Grants.Where(g => g.AccountId == account.Id));
            await elsewhere.SaveAsync(app.Act("test.take-away"), default);
        }
        database.Settings.Add(new() { Name = $"thu-{disabled}", Value = "1" });

        var refused = await Assert.ThrowsAsync<RefusalException>(() =>
            database.SaveAsync(person.Does("test.late", "test", "-"), default)
        );

        Assert.Equal("right.gone", refused.Code);
        await using var after = app.Open();
        Assert.False(await after.Settings.AnyAsync(s => s.Name == $"thu-{disabled}"));
        Assert.False(await after.Audit.AnyAsync(r => r.Act == "test.late" && r.AccountId == account.Id));
    }

    [Fact]
    public async Task A_register_is_not_imported_once_whoever_confirmed_it_may_no_longer()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var sent = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/so"),
            new() { ["On"] = "2024-12-31", ["Province"] = "1" },
            "Gửi và kiểm tra",
            ("Workbook", "so.csv", Encoding.UTF8.GetBytes(Headings + "\n" + Line("Gạo hết quyền", "Hộ hết quyền nhập")))
        );
        var id = Guid.Parse(sent.Path.Split('/')[^1]);
        await WaitAsync(id, ImportState.Ready);
        await using var database = app.Open();
        database.Grants.RemoveRange(database.Grants.Where(g => g.AccountId == office.AccountId));
        await database.SaveAsync(app.Act("test.take-away"), default);
        var version = (await database.RegisterImports.AsNoTracking().SingleAsync(i => i.Id == id)).Version;
        Assert.True(await database.ConfirmAsync(id, version, office.AccountId, "test", default));

        await app.Server.Services.GetRequiredService<RegisterWork>().AskAsync(id, default);

        await WaitAsync(id, ImportState.Failed);
        Assert.False(await database.Producers.AnyAsync(p => p.Name == "Hộ hết quyền nhập"));
    }

    private async Task WaitAsync(Guid import, ImportState state)
    {
        await using var database = app.Open();
        for (var tries = 0; tries < 100; tries++)
        {
            if (await database.RegisterImports.AnyAsync(i => i.Id == import && i.State == state))
                return;
            await Task.Delay(100);
        }
        Assert.Fail($"The register is not {state}.");
    }

    /// <summary>Holds the writer's place until the act waits for it, and changes something first.</summary>
    private async Task<Page> WhileAsync(Func<Database, Task> change, Func<Task<Page>> act)
    {
        await using var database = app.Open();
        await using var transaction = await database.BeginAsync(default);
        await change(database);
        await database.SaveAsync(app.Act("test.meanwhile"), default);
        var answer = act();
        await Task.Delay(700);
        Assert.False(answer.IsCompleted);
        await transaction.CommitAsync();
        return await answer;
    }
}
