using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>What a person may know and do about their own account.</summary>
[AllowSignedIn(BeforeSetUp = true)]
internal sealed class MyAccountPage(Database database, Person person) : PageModel
{
    /// <summary>Where people of the office are reached; producers of the commune see it.</summary>
    [BindProperty]
    public string? Phone { get; set; }

    public string UserName { get; private set; } = "";
    public bool SecondFactor { get; private set; }
    public IReadOnlyList<Right> Rights { get; private set; } = [];
    public IReadOnlyList<Visit> Visits { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Phone = kept;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var account = await database.Users.SingleAsync(a => a.Id == person.AccountId, stop);
        try
        {
            account.CallBackOn(Phone);
        }
        catch (RefusalException refusal)
        {
            ModelState.AddModelError(nameof(Phone), RefusalTexts.Sentence(refusal));
            await LoadAsync(stop);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
        await database.SaveAsync(person.Does("account.phone", "account", account.Id), stop);
        TempData["Done"] = "Đã lưu số điện thoại.";
        return Redirect("/tai-khoan");
    }

    private string? kept;

    private async Task LoadAsync(CancellationToken stop)
    {
        var account = await database.Users.AsNoTracking().SingleAsync(a => a.Id == person.AccountId, stop);
        (UserName, SecondFactor, kept) = (account.UserName!, account.TwoFactorEnabled, account.PhoneNumber);
        Rights = await Right.Of(database, g => g.AccountId == account.Id).ToListAsync(stop);
        var id = account.Id.ToString();
        string[] acts = ["account.sign-in", "account.sign-in-failed", "account.code-failed", "account.password-failed"];
        Visits = await database
            .Audit.Where(r => r.SubjectId == id && acts.Contains(r.Act))
            .OrderByDescending(r => r.Seq)
            .Take(20)
            .Select(r => new Visit(r.At, r.Source, r.Act == "account.sign-in"))
            .ToListAsync(stop);
    }

    internal sealed record Visit(DateTime At, string Source, bool Good);
}
