using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>From which dossiers the next ones of a producer's products may begin.</summary>
internal static class EarlierDossiers
{
    /// <summary>By product its latest dossier that was lodged once and is closed, with the day it was lodged.</summary>
    public static async Task<Dictionary<Guid, (Guid Id, DateOnly LodgedOn)>> OfAsync(
        Database database,
        Guid producer,
        CancellationToken stop
    )
    {
        var closed = await database
            .Dossiers.IgnoreAutoIncludes()
            .Where(d => d.ProducerId == producer && d.LodgedOn != null)
            .Where(d =>
                d.Status == DossierStatus.Recognised
                || d.Status == DossierStatus.NotRecognised
                || d.Status == DossierStatus.Withdrawn
            )
            .Select(d => new
            {
                d.Id,
                d.ProductId,
                LodgedOn = d.LodgedOn!.Value,
            })
            .ToListAsync(stop);
        return closed
            .GroupBy(d => d.ProductId)
            .ToDictionary(
                g => g.Key,
                g => g.OrderBy(d => d.LodgedOn).ThenBy(d => d.Id).Select(d => (d.Id, d.LodgedOn)).Last()
            );
    }
}
