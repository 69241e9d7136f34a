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
        && product.AsFacts() == new ProductFacts(product.Sector) { SetNumber = product.SetNumber }
        && !await database.Recognitions.AnyAsync(r => r.ProductId == product.Id, stop)
        && !await database.Dossiers.AnyAsync(d => d.ProductId == product.Id && d.Id != dossier.Id, stop)
        && !await database.Products.AnyAsync(p => p.MergedInto == product.Id, stop)
        && !await database.ProductPictures.AnyAsync(p => p.ProductId == product.Id, stop)
        && !await database.HistoryEntries.AnyAsync(h => h.SubjectId == product.Id, stop);

    /// <summary>For the caller to keep. Refuses "dossier.not-draft".</summary>
    public async Task RunAsync(Dossier dossier, Product product, bool withProduct, CancellationToken stop)
    {
        if (dossier.Status != DossierStatus.Draft)
            throw new RefusalException("dossier.not-draft");
        await database.DossierSteps.Where(s => s.DossierId == dossier.Id).LoadAsync(stop);
        await database.LeaveFilesAsync([.. dossier.Evidence.Select(e => (e.Id, e.Sha256))], person.Now, stop);
        database.Dossiers.Remove(dossier);
        if (withProduct)
            database.Products.Remove(product);
    }
}
