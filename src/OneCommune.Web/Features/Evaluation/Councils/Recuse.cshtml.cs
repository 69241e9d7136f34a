using Microsoft.AspNetCore.Mvc;
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

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        Hearing.Recuse(Session, Member, new(Conflict, Note), Person.Now);
        await Database.SaveAsync(Person.Does("hearing.recuse", "hearing", Hearing.Id), stop);
        if (Hearing.EverybodyClosed(Session))
            await ConcludeRound.RunAsync(Database, Person, Session, Hearing, Set, stop);
        await transaction.CommitAsync(stop);
        Done = "Đã ghi nhận. Hồ sơ này đã đóng với anh/chị.";
        return Redirect("/lam-viec/phieu-cham");
    }
}
