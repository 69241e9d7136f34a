using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A member finds a conflict after declaring none. Where the others had all closed, that ends the round.</summary>
[Allow(Role.Council)]
internal sealed class RecusePage(Database database, Person person, LawBook laws) : MemberPage(database, person, laws)
{
    [BindProperty]
    public Conflict Conflict { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    protected override void RefuseUnlessPossible()
    {
        Session.RefuseUnlessOpen();
        Hearing.RefuseUnlessScoring();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                Refusals.Check(nameof(Note), () => Declared.ReadNote(Note));
                if (Conflict == Conflict.None)
                    Refusals.Check(nameof(Conflict), () => throw new RefusalException("council.conflict-kind"));
                Refusals.RefuseIfAny();
                Hearing.Recuse(Session, Member, new(Conflict, Note), Person.Now);
                var result = await ConcludeAsync("hearing.recuse", stop);
                return new Kept(
                    result is null ? "hearing.recuse" : ConcludeRound.Act,
                    "hearing",
                    Id,
                    "/lam-viec/phieu-cham",
                    "Đã ghi nhận. Hồ sơ này đã đóng với anh/chị."
                );
            },
            stop
        );
}
