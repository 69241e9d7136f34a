using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Recognition;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features;

/// <summary>A form of a dossier on paper: once lodged, with the names of the lodging, whatever the records are called today.</summary>
internal abstract class DossierPaperPage(Database database, Person person, LawBook laws)
    : DossierPage(database, person, laws)
{
    public Named Named { get; private set; } = null!;

    /// <summary>Today's name where it is another one.</summary>
    public string? ProductNow => Product.Name == Named.Product ? null : Product.Name;
    public string? ProducerNow => Producer.Name == Named.Producer ? null : Producer.Name;

    /// <summary>Null when what is printed is what was lodged.</summary>
    public string? NotAsLodged =>
        Dossier.Copies == 0 ? "Bản nháp, chưa nộp."
        : Dossier.IsOpen ? "Chủ thể đang sửa, chưa nộp lại: nội dung có thể khác bản đã nộp."
        : null;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        var copy = await Database
            .LodgedCopies.AsNoTracking()
            .Where(one => one.DossierId == Id)
            .OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(stop);
        Named = copy?.Named ?? Named.Of(Product, Producer);
        return true;
    }
}
