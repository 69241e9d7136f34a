using Microsoft.AspNetCore.Diagnostics;
using OneCommune.Domain;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>What a request gets that ended in an exception no page drew: a refusal is a 422, anything else is our fault.</summary>
internal static class Faults
{
    public static readonly ExceptionHandlerOptions Handler = new()
    {
        ExceptionHandler = HandleAsync,
        // What a sender did wrong, such as a body that never comes, is no line of our log.
        SuppressDiagnosticsCallback = c => c.Exception is RefusalException or BadHttpRequestException,
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

    private static async Task HandleAsync(HttpContext context)
    {
        var refusal = context.Features.Get<IExceptionHandlerFeature>()?.Error as RefusalException;
        var status = refusal is null
            ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status422UnprocessableEntity;
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad)
            status = bad.StatusCode;
        context.Response.StatusCode = status;
        if (refusal is not null)
            context.Items["refusal"] = RefusalTexts.Sentence(refusal);
        if (context.Request.Path.StartsWithSegments("/api"))
            await Results
                .Problem(
                    statusCode: status,
                    detail: refusal is null ? null : RefusalTexts.Sentence(refusal),
                    extensions: refusal is null ? null : new Dictionary<string, object?> { ["code"] = refusal.Code }
                )
                .ExecuteAsync(context);
        // Otherwise the status alone: the error page of that status draws it.
    }
}
