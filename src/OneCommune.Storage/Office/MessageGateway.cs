using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain;
using OneCommune.Domain.Text;

namespace OneCommune.Storage.Office;

/// <summary>A provider of short messages (SMS, Zalo) that takes each as one POST of JSON.</summary>
public sealed partial class MessageGateway
{
    public const string Phone = "{dien-thoai}";
    public const string Text = "{noi-dung}";

    /// <summary>The message's own id, the same at every try: a provider that knows it sends once.</summary>
    public const string Message = "{ma}";

    public const string UsualBody = """{"phone":"{dien-thoai}","message":"{noi-dung}","id":"{ma}"}""";

    public int Id { get; private set; } = 1;
    public string Url { get; private set; } = "";

    /// <summary>The header that carries the secret: "Authorization".</summary>
    public string? Header { get; private set; }
    public string? SealedSecret { get; private set; }
    public string Body { get; private set; } = UsualBody;
    public bool IsOn { get; private set; }
    public long Version { get; private set; }

    /// <summary>Refuses "gateway.url": https, or http on the server's own machine.</summary>
    public static string ReadUrl(string? typed) =>
        Uri.TryCreate(Bounded.Text(typed, 500, "gateway.url"), UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
        && url.UserInfo.Length == 0
            ? url.AbsoluteUri
            : throw new RefusalException("gateway.url");

    /// <summary>Refuses "gateway.header".</summary>
    public static string? ReadHeader(string? typed) =>
        Bounded.TextOrNull(typed, 60, "gateway.header") is { } header
            ? Headers().IsMatch(header)
                ? header
                : throw new RefusalException("gateway.header")
            : null;

    /// <summary>Refuses "gateway.secret": a header carries plain letters alone.</summary>
    public static string? ReadSecret(string? typed) =>
        string.IsNullOrEmpty(typed) || System.Text.Ascii.IsValid(typed)
            ? typed
            : throw new RefusalException("gateway.secret");

    /// <summary>Refuses "gateway.body": JSON with the telephone and the text, each within quotes.</summary>
    public static string ReadBody(string? typed)
    {
        var body = Bounded.Lines(typed, 2000, "gateway.body");
        return
            body.Contains(Phone, StringComparison.Ordinal)
            && body.Contains(Text, StringComparison.Ordinal)
            && IsJson(Fill(body, "\"", "\\", "\n"))
            ? body
            : throw new RefusalException("gateway.body", 2000);
    }

    public static string Fill(string body, string phone, string text, string message) =>
        Fields()
            .Replace(
                body,
                field =>
                    JsonEncodedText
                        .Encode(
                            field.Value switch
                            {
                                Phone => phone,
                                Text => text,
                                _ => message,
                            }
                        )
                        .ToString()
            );

    /// <param name="sealedSecret">Null leaves the one there is; without a header there is none.</param>
    public void Set(string url, string? header, string? sealedSecret, string body, bool isOn)
    {
        (Url, Header, Body, IsOn) = (url, header, body, isOn);
        SealedSecret = header is null ? null : sealedSecret ?? SealedSecret;
        Version++;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var read = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]*$")]
    private static partial Regex Headers();

    [GeneratedRegex(@"\{(dien-thoai|noi-dung|ma)\}")]
    private static partial Regex Fields();
}

internal sealed class MessageGatewayMapping : IEntityTypeConfiguration<MessageGateway>
{
    public void Configure(EntityTypeBuilder<MessageGateway> builder)
    {
        builder.ToTable("message_gateways").HasKey(gateway => gateway.Id);
        builder.Property(gateway => gateway.Id).ValueGeneratedNever();
        builder.Property(gateway => gateway.Version).IsConcurrencyToken();
    }
}
