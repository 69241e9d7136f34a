using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A member's own sheet: written until closed, read for ever. In a second round it begins as the first one.</summary>
[Allow(Role.Council)]
internal sealed class ScoreSheetPage(Database database, Person person, LawBook laws)
    : MemberPage(database, person, laws)
{
    private SheetInput? typed;

    /// <summary>What was sent, whatever became of it.</summary>
    public SheetInput Typed => Request.HasFormContentType ? SheetInput.Of(Request.Form, Set) : SheetInput.Empty;

    public SheetView View { get; private set; } = null!;

    /// <summary>What is kept of this round, whatever was typed since; null before there is anything.</summary>
    public SheetView? Stands => Sheet is null ? null : View with { Input = SheetInput.Of(Sheet) };

    /// <summary>The form shows what was refused, not what is kept.</summary>
    public bool IsUnsaved => typed is not null;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        var dossier = await Database
            .Dossiers.AsNoTracking()
            .AsSplitQuery()
            .SingleAsync(one => one.Id == Hearing.DossierId, stop);
        View = new SheetView(Set, await Wordings.OfAsync(Database, Set, stop), Input(), dossier, MayScore);
        return true;
    }

    public Task<IActionResult> OnPostAsync(string? roi, CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                RefuseStale();
                // From here on a refusal draws what was typed, so that nothing has to be scored again.
                typed = Typed;
                if (typed.KnockoutKey is not null || !string.IsNullOrWhiteSpace(typed.KnockoutWords))
                    Refusals.Check("ko-ly-do", () => Knockout.ReadWords(typed.KnockoutWords));
                Refusals.Check("nhan-xet", () => Scores.ReadComment(typed.Comment));
                Refusals.RefuseIfAny();
                Hearing.Score(Session, Member, typed.ScoresOn(Set));
                var address = $"/lam-viec/phieu-cham/{Id}";
                return Task.FromResult(
                    roi == "khoa"
                        ? new Kept("sheet.score", "hearing", Id, address + "/khoa")
                        : new Kept(
                            "sheet.score",
                            "hearing",
                            Id,
                            address,
                            "Đã lưu nháp. Phiếu chỉ được tính sau khi khóa."
                        )
                );
            },
            stop
        );

    private SheetInput Input()
    {
        if (typed is not null)
            return typed;
        var latest = Hearing.Sheets.Where(one => one.MemberId == Member.Id).MaxBy(one => one.Round);
        return latest is null ? SheetInput.Empty : SheetInput.Of(latest);
    }
}
