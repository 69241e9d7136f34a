using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>The same to a commune's officer: what lies with the commune first, by the days its clock leaves.</summary>
internal sealed class DossiersOfCommune(ListForm form, Database database, Person person, LawBook laws, Texts.Texts text)
    : ListOfDossiers(form, database, person, laws, text)
{
    public new const string At = "/lam-viec/xa/ho-so";

    public override string Files => At;
    public override string Empty => "Không có hồ sơ nào khớp. Hồ sơ hiện ở đây khi chủ thể trong xã nộp.";
    protected override string OwnSort => "";
    protected override bool IsOfCommune => true;
}
