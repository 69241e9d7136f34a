using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Sending;

/// <summary>The words of one kind of notice on one channel: the office's own, or those that come with the product.</summary>
[Allow(Role.Province)]
internal sealed class TemplatePage(Database database, Person person, Texts.Texts text) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string Name { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "way")]
    public string Way { get; set; } = "";

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    public NoticeKind Kind { get; private set; } = null!;
    public Channel Channel => Way == "thu" ? Channel.Mail : Channel.Phone;
    public bool IsOwn { get; private set; }

    /// <summary>With the names of the fields where an event would fill them.</summary>
    public Letter Preview { get; private set; } = null!;

    private MessageTemplate? own;

    private string Address => $"/lam-viec/gui-thong-bao/mau/{Name}/{Way}";

    protected override object? Subject => SendingSubject.Id;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!NoticeKinds.All.TryGetValue(Name, out var kind) || kind.AskedOutside is not null)
            return false;
        if (Way is not ("thu" or "tin-nhan"))
            return false;
        Kind = kind;
        own = await Database.MessageTemplates.SingleOrDefaultAsync(t => t.Kind == Name && t.Channel == Channel, stop);
        IsOwn = own is not null;
        var shown = own ?? Letter.Usual(Kind, Channel);
        if (ShowsRecord)
            (Title, Body) = (shown.Subject, shown.Body);
        var fields = Kind.Fields.ToDictionary(field => field, field => $"‹{field}›");
        Preview = Letter.Of(Kind, shown, fields, Person.Name, "https://… /lam-viec/…");
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                var subject =
                    Channel == Channel.Mail
                        ? Refusals.Read(nameof(Title), () => Known(MessageTemplate.ReadSubject(Title)))
                        : null;
                var body = Refusals.Read(nameof(Body), () => Known(MessageTemplate.ReadBody(Body)));
                Refusals.RefuseIfAny();
                if (own is null)
                    Database.MessageTemplates.Add(own = new(Name, Channel));
                own.Set(subject, body);
                return Task.FromResult(Kept(text["Đã lưu mẫu câu."]));
            },
            stop
        );

    public Task<IActionResult> OnPostUsualAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                if (own is null)
                    return Task.FromResult(Features.Kept.Already(Address));
                Database.MessageTemplates.Remove(own);
                return Task.FromResult(Kept(text["Đã trở lại mẫu có sẵn."]));
            },
            stop
        );

    private string Known(string typed)
    {
        Letter.RefuseUnknownFields(Kind, typed);
        return typed;
    }

    private Kept Kept(string done) => new("sending.template", SendingSubject.Subject, SendingSubject.Id, Address, done);
}
