using System.Data.Common;

namespace OneCommune.Web.Serving;

/// <summary>
/// A visitor's page, once drawn and compressed, is sent to the next visitor as it is, until anything at all is changed or the day
/// ends in Vietnam. docs/adr/0018-pages-kept-until-a-change.md
/// </summary>
internal sealed class KeptPages(PublicTags tags)
{
    private readonly PageShelf shelf = new();

    /// <summary>Before routing, sign-in and all that a page costs: sends the page if it is kept and nothing has changed since.</summary>
    public static void Send(WebApplication app)
    {
        var kept = app.Services.GetRequiredService<KeptPages>();
        app.Use(
            (context, next) =>
                PageAddress.Of(context.Request) is { } address && kept.shelf.Find(address) is { } page
                    ? kept.SendAsync(context, page, next)
                    : next(context)
        );
    }

    /// <summary>Draws the page under a tag read before, keeps it and sends it.</summary>
    public async Task DrawAsync(HttpContext context, PageAddress address, PublicTag tag, RequestDelegate next)
    {
        var response = context.Response;
        var body = await DrawAsync(context, next);
        // An empty answer stays unsent: the page of its status is yet to be drawn.
        if (body.Length == 0)
            return;
        response.ContentLength = body.Length;
        // Kept once its headers are whole and before a byte is sent: who has read the page finds the next visitor served with it.
        await response.StartAsync(context.RequestAborted);
        var asAsked = address.Gzip == response.Headers.ContentEncoding.Count > 0;
        if (asAsked && response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0)
            shelf.Keep(address, KeptPage.Of(tag, response.Headers, body));
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task<byte[]> DrawAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Response.Body;
        using var drawn = new MemoryStream();
        context.Response.Body = drawn;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }
        return drawn.ToArray();
    }

    private async Task SendAsync(HttpContext context, KeptPage page, RequestDelegate next)
    {
        if (await IsCurrentAsync(page))
            await page.SendAsync(context);
        else
            await next(context);
    }

    /// <summary>No where the database does not answer, which the page itself then tells.</summary>
    private async ValueTask<bool> IsCurrentAsync(KeptPage page)
    {
        try
        {
            return page.Tag == await tags.ReadAsync();
        }
        catch (DbException)
        {
            return false;
        }
    }
}
