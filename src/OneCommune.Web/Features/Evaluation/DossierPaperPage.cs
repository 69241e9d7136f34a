using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation;

/// <summary>A form of a dossier on paper: once lodged, with the names of the lodging, whatever the records are called today.</summary>
internal abstract class DossierPaperPage(Database database, Person person, LawBook laws)
    : DossierPage(database, person, laws)
{
    /// <summary>Null when what is printed is what was lodged.</summary>
    public string? NotAsLodged =>
        Dossier.Copies == 0 ? "Bản nháp, chưa nộp."
        : Dossier.IsOpen ? "Chủ thể đang sửa, chưa nộp lại: nội dung có thể khác bản đã nộp."
        : null;
}
