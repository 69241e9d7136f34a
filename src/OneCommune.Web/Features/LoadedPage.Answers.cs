using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage.Office;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features;

/// <content>What somebody sent before was answered with, and is again.</content>
internal abstract partial class LoadedPage
{
    // Fields and sentences are tuples.
    private static readonly JsonSerializerOptions Pairs = new() { IncludeFields = true };

    /// <summary>What the same form was answered with when it was sent first; null for a form that was not.</summary>
    protected async Task<IActionResult?> AnsweredAsync(CancellationToken stop)
    {
        if (
            HttpMethods.IsGet(Request.Method)
            || await SentForm.SendingAsync(HttpContext, person.AccountId) is not { } sending
        )
            return null;
        var (account, first) = (
            person.AccountId,
            await database.FormAnswers.AsNoTracking().FirstOrDefaultAsync(a => a.Form == sending.Name, stop)
        );
        if (first is null || first.AccountId != account)
            return null;
        if (first.NotTaken is { } notTaken)
            return await RedrawAsync(
                JsonSerializer.Deserialize<List<(string, string)>>(notTaken, Pairs)!,
                StatusCodes.Status422UnprocessableEntity,
                stop
            );
        return await GoOnAsAsync(first, first.Told, stop);
    }

    /// <summary>
    /// A refused form may ask for what its own sender did meanwhile in another window: that is no fault, and leads on as it did there. Null
    /// where it asks for something else, or the sender went on to change the same thing again.
    /// </summary>
    private async Task<IActionResult?> DoneAlreadyAsync(CancellationToken stop)
    {
        if (
            HttpMethods.IsGet(Request.Method)
            || await SentForm.SendingAsync(HttpContext, person.AccountId) is not { Said: { } said }
            || HttpContext.RequestServices.GetRequiredService<FormSeal>().DrawingOf(Request.Form[SentForm.Token])
                is not { } drawing
        )
            return null;
        var (account, drawn) = (person.AccountId, drawing.At);
        var first = await database
            .FormAnswers.AsNoTracking()
            .Where(a => a.AccountId == account && a.Said == said && a.At > drawn && a.NotTaken == null)
            .OrderByDescending(a => a.Seq)
            .FirstOrDefaultAsync(stop);
        if (
            first is null
            || await database.Audit.AnyAsync(
                r => r.SubjectId == first.SubjectId && r.Seq > first.Seq && r.AccountId == account,
                stop
            )
        )
            return null;
        var already = RefusalTexts.Sentence(new("form.done-by-you", VietnamTime.Clock(first.At)));
        return await GoOnAsAsync(first, $"{first.Told} {already}".Trim(), stop);
    }

    private async Task<IActionResult> GoOnAsAsync(FormAnswer first, string? told, CancellationToken stop)
    {
        string?[] partly = [first.Partly ? told : null, await ChangedSinceAsync(first, stop)];
        return GoOn(first.Address, first.Partly ? null : told, string.Join(' ', partly.OfType<string>()));
    }

    /// <summary>Who else changed since what the first sending kept, in words; null for nobody.</summary>
    private async Task<string?> ChangedSinceAsync(FormAnswer first, CancellationToken stop) =>
        await LastChangeAsync(
            database.Audit.Where(r =>
                r.SubjectId == first.SubjectId && r.Seq > first.Seq && r.AccountId != first.AccountId
            ),
            stop
        )
            is { } last
            ? RefusalTexts.Sentence(new("form.changed-since", last.Who, VietnamTime.Clock(last.At)))
            : null;
}
