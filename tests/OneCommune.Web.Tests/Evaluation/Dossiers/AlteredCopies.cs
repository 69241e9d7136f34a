using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>A copy that somebody changed in the database; on an app of its own, whose records differ from the trail at the end.</summary>
public sealed class AlteredCopies
{
    [Fact]
    public async Task What_is_no_longer_what_was_lodged_is_not_given_out_alone_or_with_the_rest()
    {
        var app = new TestApp();
        await app.InitializeAsync();
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var office = await app.SignedInAsync(Role.Auditor);
        Assert.Equal(200, (await office.GetAsync($"{scene.Address}/ban-nop/1")).Status);
        string kept;
        await using (var database = app.Open())
        {
            var copies = database.LodgedCopies.Where(c => c.DossierId == scene.Id);
            kept = await copies.Select(c => c.Json).SingleAsync();
            var forged = kept.Replace("Chủ thể Thử", "Chủ thể Khác", StringComparison.Ordinal);
            await copies.ExecuteUpdateAsync(c => c.SetProperty(x => x.Json, forged));
        }

        var alone = await office.GetAsync($"{scene.Address}/ban-nop/1");
        await using var packed = await office.Client.GetStreamAsync($"{scene.Address}/ho-so.zip");
        using var zip = new ZipArchive(packed);

        Assert.Equal(422, alone.Status);
        Assert.Contains("không còn đúng nội dung đã nộp", alone.Text);
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith("Bản nộp", StringComparison.Ordinal));
        await using (var database = app.Open())
            await database
                .LodgedCopies.Where(c => c.DossierId == scene.Id)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Json, kept));
        await app.DisposeAsync();
    }
}
