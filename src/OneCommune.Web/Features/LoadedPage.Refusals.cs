using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features;

/// <content>A change that was refused, or overtaken: the form again, with what is wrong and what was typed.</content>
internal abstract partial class LoadedPage
{
    /// <summary>What is answered to a change that was refused; null for what is no refusal.</summary>
    private async Task<IActionResult?> AnswerAsync(Exception? thrown, CancellationToken stop) =>
        thrown switch
        {
            RefusalException { Code: "right.gone" } => null,
            RefusalException
            or FieldsRefusedException
            or DbUpdateConcurrencyException when await DoneAlreadyAsync(stop) is { } done => done,
            RefusalException { Code: "record.gone" } => await GoneAsync(stop),
            RefusalException refusal => await RefuseAsync([(FieldOf(refusal), RefusalTexts.Sentence(refusal))], stop),
            FieldsRefusedException refused => await RefuseAsync(
                refused.Fields.Select(f => (f.Field, RefusalTexts.Sentence(f.Refusal))),
                stop
            ),
            DbUpdateConcurrencyException => await OvertakenAsync(stop),
            _ => null,
        };

    /// <summary>The form again, with what is wrong with it; one that was overtaken is told so first.</summary>
    private async Task<IActionResult> RefuseAsync(
        IEnumerable<(string Field, string Sentence)> faults,
        CancellationToken stop
    )
    {
        database.ChangeTracker.Clear();
        if (!await LoadAsync(stop))
            return await GoneAsync(stop);
        return IsStale
            ? await OvertakenAsync(stop)
            : await RedrawAsync(faults, StatusCodes.Status422UnprocessableEntity, stop);
    }

    /// <summary>Somebody was faster, and is named: often it is oneself, in another window.</summary>
    private async Task<IActionResult> OvertakenAsync(CancellationToken stop)
    {
        var subject = Subject?.ToString();
        var last = subject is null
            ? null
            : await LastChangeAsync(database.Audit.Where(r => r.SubjectId == subject), stop);
        var refusal =
            last is null ? new RefusalException("form.changed")
            : last.AccountId == person.AccountId ? new("form.changed-by-you", VietnamTime.Clock(last.At))
            : new RefusalException("form.changed-by", last.Who, VietnamTime.Clock(last.At));
        MarkOvertaken();
        return await RedrawAsync([("", RefusalTexts.Sentence(refusal))], StatusCodes.Status409Conflict, stop);
    }

    private Task<LastChange?> LastChangeAsync(IQueryable<AuditRow> rows, CancellationToken stop) =>
        Overtaking(rows.Where(r => r.AccountId != null))
            .OrderByDescending(r => r.Seq)
            .Select(r => new LastChange(r.AccountId, r.Who, r.At))
            .FirstOrDefaultAsync(stop);

    private sealed record LastChange(Guid? AccountId, string Who, DateTime At);

    private void MarkOvertaken() => HttpContext.Items[FieldTagHelper.Overtaken] = Overtaken = true;

    private Task<bool> ShowRecordAsync(CancellationToken stop)
    {
        MarkOvertaken();
        return LoadAsync(stop);
    }

    private async Task<IActionResult> RedrawAsync(
        IEnumerable<(string Field, string Sentence)> faults,
        int status,
        CancellationToken stop
    )
    {
        database.ChangeTracker.Clear();
        if (!await LoadAsync(stop))
            return await GoneAsync(stop);
        await DrawAsync(stop);
        var told = faults.ToList();
        told.ForEach(fault => ModelState.AddModelError(fault.Field, fault.Sentence));
        ViewData[FieldFaults.Order] = told.ConvertAll(fault => fault.Field);
        return new PageResult { StatusCode = status };
    }
}
