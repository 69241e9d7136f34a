using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Storage;
using OneCommune.Storage.Files;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// A draft thrown away is gone: what was written, its files, and on wish the product it was begun for, where nothing else speaks of that.
/// The trail keeps what it said.
/// </summary>
internal sealed class DiscardDraft(Database database, Person person)
{
    /// <summary>The product was made for this draft, as far as anybody can tell: it may go with it.</summary>
    public async Task<bool> MayTakeProductAsync(Dossier dossier, Product product, CancellationToken stop) =>
        product.MergedInto is null
        && product.AsFacts() == new ProductFacts(product.Sector, product.SetNumber)
        && !await database.Recognitions.AnyAsync(r => r.ProductId == product.Id, stop)
        && !await database.Dossiers.AnyAsync(d => d.ProductId == product.Id && d.Id != dossier.Id, stop)
        && !await database.Products.AnyAsync(p => p.MergedInto == product.Id, stop)
        && !await database.HistoryEntries.AnyAsync(h => h.SubjectId == product.Id, stop);

    /// <summary>Refuses "dossier.not-draft".</summary>
    public async Task RunAsync(Dossier dossier, Product product, bool withProduct, CancellationToken stop)
    {
        await using var transaction = await database.BeginAsync(stop);
        await database.RefuseOvertakenAsync(dossier, stop);
        if (dossier.Status != DossierStatus.Draft)
            throw new RefusalException("dossier.not-draft");
        // The product is asked about before its dossier goes.
        var takesProduct = withProduct && await MayTakeProductAsync(dossier, product, stop);
        await database.DossierSteps.Where(s => s.DossierId == dossier.Id).LoadAsync(stop);
        var orphans = await OrphansAsync(dossier, stop);
        database.Dossiers.Remove(dossier);
        if (takesProduct)
            database.Products.Remove(product);
        // Swept some days later, as is a file taken out.
        orphans.ForEach(file => file.UnusedSince = person.Now);
        await database.SaveAsync(person.Does("dossier.discard", "dossier", dossier.Id), stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Whoever asks threw it away before: the same form came twice.</summary>
    public Task<bool> IsGoneAsync(Guid id, CancellationToken stop)
    {
        var subject = id.ToString();
        return database.Audit.AnyAsync(
            row => row.SubjectId == subject && row.Act == "dossier.discard" && row.AccountId == person.AccountId,
            stop
        );
    }

    private async Task<List<StoredFile>> OrphansAsync(Dossier dossier, CancellationToken stop)
    {
        var orphans = new List<StoredFile>();
        foreach (var content in dossier.Evidence.GroupBy(e => e.Sha256))
            if (!await database.IsFileUsedAsync(content.Key, [.. content.Select(e => e.Id)], stop))
                orphans.Add(await database.Files.SingleAsync(f => f.Sha256 == content.Key, stop));
        return orphans;
    }
}
