using Microsoft.AspNetCore.Diagnostics;
using OneCommune.Domain;
using OneCommune.Storage.Engines;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>
/// What a request gets that ended in an exception no page drew: a refusal is a 422, a store without room 507, one that does not answer
/// 503, anything else is our fault.
/// </summary>
internal static class Faults
{
    /// <summary>Seconds after which a store that does not answer, or a search that is not ready, may be asked again.</summary>
    private const string Patience = "30";

    public static readonly ExceptionHandlerOptions Handler = new()
    {
        ExceptionHandler = HandleAsync,
        // What a sender did wrong, such as a body that never comes, is no line of our log; what ails the store is told below in one.
        SuppressDiagnosticsCallback = c =>
            c.Exception is RefusalException or BadHttpRequestException || StoreFaults.Of(c.Exception) is not null,
    };

    /// <summary>A bare status of an API address, such as 404 or 405, is a problem document too.</summary>
    public static void TellPrograms(WebApplication app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api"),
            api =>
                api.UseStatusCodePages(answer =>
                    Results.Problem(statusCode: answer.HttpContext.Response.StatusCode).ExecuteAsync(answer.HttpContext)
                )
        );

    /// <summary>The status a refusal is answered with: who no longer may, and what is no longer there, are told as such.</summary>
    public static int StatusOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "right.gone" => StatusCodes.Status403Forbidden,
            "record.gone" => StatusCodes.Status404NotFound,
            "list.unread" => StatusCodes.Status400BadRequest,
            "search.reading" => StatusCodes.Status503ServiceUnavailable,
            "file.gone" => StatusCodes.Status410Gone,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    /// <summary>The error page of the status says the refusal's sentence.</summary>
    public static void Tell(HttpContext context, RefusalException refusal)
    {
        context.Response.StatusCode = StatusOf(refusal);
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = Patience;
        context.Items["refusal"] = RefusalTexts.Sentence(refusal);
    }

    private static async Task HandleAsync(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var refusal = exception as RefusalException;
        if (refusal is not null)
            Tell(context, refusal);
        else if (StoreFaults.Of(exception) is { } fault)
            Tell(context, fault, exception!);
        else
            context.Response.StatusCode =
                (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
        if (context.Request.Path.StartsWithSegments("/api"))
            await Results
                .Problem(
                    statusCode: context.Response.StatusCode,
                    detail: refusal is null ? null : RefusalTexts.Sentence(refusal),
                    extensions: refusal is null ? null : new Dictionary<string, object?> { ["code"] = refusal.Code }
                )
                .ExecuteAsync(context);
        // Otherwise the status alone: the error page of that status draws it.
    }

    private static void Tell(HttpContext context, StoreFault fault, Exception exception)
    {
        var services = context.RequestServices;
        services
            .GetRequiredService<ILoggerFactory>()
            .CreateLogger(typeof(Faults))
            .LogError("The store is {Fault}: {Cause}", fault, exception.GetBaseException().Message);
        if (fault == StoreFault.Full)
            services.GetRequiredService<StoreRoom>().NoteFull();
        else
            context.Response.Headers.RetryAfter = Patience;
        context.Response.StatusCode =
            fault == StoreFault.Full
                ? StatusCodes.Status507InsufficientStorage
                : StatusCodes.Status503ServiceUnavailable;
    }
}
