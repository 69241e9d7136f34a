using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Office.SignIn;

/// <summary>A step of signing in, through which goes what was typed into another form before.</summary>
internal abstract class CarryingPage(Person person, FormSeal seal) : PageModel
{
    protected Person Person => person;

    [BindProperty(Name = WayBack.Name, SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>What was typed, sealed.</summary>
    [BindProperty]
    public string? Typed { get; set; }

    /// <summary>The same for the next step; null where there is nothing, or nothing of ours.</summary>
    public string? Carried => seal.Open(Typed) is null ? null : Typed;

    /// <summary>Signed in, and something was carried: the page says what becomes of it.</summary>
    public bool Arrived { get; private set; }

    /// <summary>The form that is to be opened again; null where another account typed it.</summary>
    public SentForm? Resuming { get; private set; }

    /// <summary>To the form that was typed into before, else to the page that was asked for.</summary>
    protected IActionResult GoOn()
    {
        if (seal.Open(Typed) is not { } sent)
            return this.GoOn(Next);
        Arrived = true;
        Resuming = sent.Owner == person.AccountId ? sent : null;
        return Page();
    }
}
