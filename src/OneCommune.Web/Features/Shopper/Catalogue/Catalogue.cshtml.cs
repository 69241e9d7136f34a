using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Shopper.Catalogue;

[AllowVisitor]
[PublicPage(60)]
internal sealed class CatalogueModel(Database database, KeptSearch search, TimeProvider time) : PageModel
{
    private const int PageSize = 24;

    public DateOnly Today { get; } = time.Today();
    public CataloguePage Found { get; private set; } = null!;
    public IReadOnlyList<UnitOffer> Units { get; private set; } = [];
    public CatalogueQuestion Question => Found.Question;

    public bool IsNarrowed => Question with { Page = 1, Order = default } != CatalogueQuestion.Everything;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var question = CatalogueQuestion.Read(
            Asked("q"),
            Asked("sao"),
            Asked("nganh"),
            Asked("don-vi"),
            Asked("trang-thai"),
            Asked("sap-xep"),
            Asked("trang")
        );
        if (await CodedAsync(question.Text, stop) is { } code)
            return Redirect(PublicAddresses.Certificate(code.ToString()));
        Found = await CataloguePage.ReadAsync(database, search, question, PageSize, Today, stop);
        Units = await UnitOffer.AllAsync(database, Today, stop);
        return Page();
    }

    /// <summary>Who types a check code here looks for its certificate.</summary>
    private async Task<CheckCode?> CodedAsync(string typed, CancellationToken stop) =>
        TypedCode.Read(typed) is { } code && await database.Recognitions.AnyAsync(r => r.CheckCode == code, stop)
            ? code
            : null;

    public string? Asked(string name) => Request.Query[name];

    /// <summary>The same question, another page.</summary>
    public string PageAddress(int page) =>
        page > 1
            ? Address("trang", page.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : Address("trang", null);

    /// <summary>The same question of what is in force only.</summary>
    public string InForceAddress => Address("trang-thai", "con-han");

    /// <summary>The same question in other words.</summary>
    public string WordsAddress(string? words) => Address("q", words);

    private string Address(string name, string? value)
    {
        var query = new QueryBuilder(
            Request
                .Query.Where(q => q.Key is not ("trang" or "lang") && q.Key != name && q.Value.ToString().Length > 0)
                .Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))
        );
        if (value is not null)
            query.Add(name, value);
        return "/san-pham" + query;
    }
}
