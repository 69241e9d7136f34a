using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>A page that shows one list.</summary>
internal abstract class ListPage<TList> : PageModel
    where TList : ShownList
{
    public TList List { get; private set; } = null!;

    public virtual async Task OnGetAsync(CancellationToken stop)
    {
        List = ListAt.Asked<TList>(HttpContext);
        await List.ReadAsync(stop);
    }
}
