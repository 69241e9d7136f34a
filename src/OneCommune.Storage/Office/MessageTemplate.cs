using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain.Text;

namespace OneCommune.Storage.Office;

/// <summary>An office's own words for a kind of notice on a channel; without a row the product's stand.</summary>
public sealed class MessageTemplate(string kind, Channel channel)
{
    public string Kind { get; private set; } = kind;
    public Channel Channel { get; private set; } = channel;

    /// <summary>Of a mail.</summary>
    public string? Subject { get; private set; }
    public string Body { get; private set; } = "";

    /// <summary>Refuses "template.subject".</summary>
    public static string ReadSubject(string? typed) => Bounded.Text(typed, 150, "template.subject");

    /// <summary>Refuses "template.body".</summary>
    public static string ReadBody(string? typed) => Bounded.Lines(typed, 3000, "template.body");

    public void Set(string? subject, string body) => (Subject, Body) = (subject, body);
}

internal sealed class MessageTemplateMapping : IEntityTypeConfiguration<MessageTemplate>
{
    public void Configure(EntityTypeBuilder<MessageTemplate> builder) =>
        builder.ToTable("message_templates").HasKey(one => new { one.Kind, one.Channel });
}
