using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>One counted sheet of a round that is over; before that it does not exist for anybody but its writer.</summary>
[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Role.Council, Change = [])]
internal sealed class ReadSheetPage(Database database, Person person, LawBook laws)
    : HearingPage(database, person, laws)
{
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public Guid SheetId { get; set; }

    public Sheet Sheet { get; private set; } = null!;
    public CouncilMember Member { get; private set; } = null!;
    public SheetView View { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (
            Hearing.Sheets.FirstOrDefault(one => one.Id == SheetId) is not { Counts: true } sheet
            || !Hearing.Discloses(sheet)
        )
            return false;
        (Sheet, Member) = (sheet, Session.Member(sheet.MemberId));
        View = new SheetView(
            Set,
            await Wordings.OfAsync(Database, Set, stop),
            SheetInput.Of(sheet),
            Dossier: null,
            Editable: false
        );
        return true;
    }
}
