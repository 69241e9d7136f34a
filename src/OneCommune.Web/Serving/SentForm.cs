using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OneCommune.Web.Serving;

/// <summary>One sending of a form.</summary>
/// <param name="Name">
/// Over its token and all it said: nobody guesses from it what was sent, such as a password, for the token is kept nowhere.
/// </param>
/// <param name="Said">The same of what was said alone, whichever drawing it was; null where that may be a secret.</param>
internal sealed record Sending(string Name, string? Said);

/// <summary>
/// A form as it was sent. Each drawing of a form carries a token of its own: a hash of it and of all the form says names the sending, so
/// that the same form sent again is known, and one changed after going back is another.
/// </summary>
/// <param name="Owner">The account it was drawn for; to nobody else is it given back.</param>
internal sealed record SentForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, Guid? Owner)
{
    /// <summary>The hidden field of the token.</summary>
    public const string Token = "_form";

    /// <summary>The hidden field in which a sign-in carries what was typed before.</summary>
    public const string Carried = "Typed";

    /// <summary>A form that is to be drawn again with what was typed, and does nothing.</summary>
    public const string Resumed = "_tiep";

    /// <summary>Characters of all fields together that are given back after a sign-in.</summary>
    public const int Most = 256 * 1024;

    public const string ForgeryToken = "__RequestVerificationToken";

    private static readonly string[] Ours = [Token, Resumed, ForgeryToken];

    /// <summary>Null where the form carries no token.</summary>
    public static async ValueTask<Sending?> SendingAsync(HttpContext context, Guid? account)
    {
        if (context.Items[nameof(Sending)] is Sending known)
            return known;
        var request = context.Request;
        if (
            !request.HasFormContentType
            || request.Form[Token].ToString() is not { Length: > 0 and <= FormSeal.LongestToken } token
        )
            return null;
        var fields = request
            .Form.Where(f => f.Key is not (ForgeryToken or Token))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (f.Key, Value: string.Join('\n', f.Value.ToArray())))
            .ToList();
        // By what it holds: a register with one digit mended has the same name and length.
        foreach (var file in request.Form.Files)
            fields.Add((file.Name, $"{file.FileName} {await HashAsync(file, context.RequestAborted)}"));
        var to = $"{account} {request.Path}{request.QueryString}";
        var isSecret = context.GetEndpoint()?.Metadata.GetMetadata<SecretFormAttribute>() is not null;
        var sending = new Sending(
            Hash(token + to, fields),
            isSecret ? null : Hash(to, fields.Where(f => !IsOfTheDrawing(f.Key)))
        );
        context.Items[nameof(Sending)] = sending;
        return sending;
    }

    // Which version of the record it was drawn on, not what is asked for.
    private static bool IsOfTheDrawing(string field) =>
        field.EndsWith("Version", StringComparison.Ordinal) || field.EndsWith("Stamp", StringComparison.Ordinal);

    private static string Hash(string head, IEnumerable<(string Key, string Value)> fields)
    {
        var text = new StringBuilder(head);
        foreach (var (key, value) in fields)
            text.Append('\n')
                .Append(key.Length)
                .Append(':')
                .Append(key)
                .Append('=')
                .Append(value.Length)
                .Append(':')
                .Append(value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static async Task<string> HashAsync(IFormFile file, CancellationToken stop)
    {
        await using var content = file.OpenReadStream();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
    }

    public static bool IsResumed(HttpRequest request) =>
        request.HasFormContentType && request.Form.ContainsKey(Resumed);

    /// <summary>
    /// What was typed into a form sent to that address; null where nothing can be given back, as where its token names nobody. Files are
    /// not given back.
    /// </summary>
    public static async Task<SentForm?> OfAsync(
        HttpContext context,
        Endpoint? endpoint,
        string address,
        CancellationToken stop
    )
    {
        var request = context.Request;
        if (
            !request.HasFormContentType
            // Only a page draws a form again; anything else would do at once what it is asked for.
            || endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is null
            || request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        )
            return null;
        try
        {
            var seal = context.RequestServices.GetRequiredService<FormSeal>();
            var form = await request.ReadFormAsync(stop);
            // Secrets are typed anew; what a sign-in carried stays.
            if (endpoint.Metadata.GetMetadata<SecretFormAttribute>() is not null)
                return seal.Open(form[Carried]);
            if (seal.DrawingOf(form[Token]) is not { } drawing)
                return null;
            var fields = form.Where(f => !Ours.Contains(f.Key))
                .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))
                .ToList();
            return fields.Count == 0 || fields.Sum(f => (long)f.Key.Length + f.Value.Length) > Most
                ? null
                : new(address, fields, drawing.Owner);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A path of ours: browsers drop control characters, and take two strokes for another site.</summary>
    public bool IsOurs =>
        Address is ['/', ..] and not (['/', '/' or '\\', ..] or "/dang-xuat") && !Address.Any(char.IsControl);
}
