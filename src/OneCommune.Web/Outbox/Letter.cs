using OneCommune.Domain;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Outbox;

/// <summary>A notice as it leaves the product, by the office's words for its kind or the product's.</summary>
/// <param name="Subject">Of a mail.</param>
internal sealed record Letter(string Subject, string Text)
{
    /// <summary>Fields that every kind has: whom it goes to, its title, what is told, where the matter is.</summary>
    private static readonly string[] Common = ["nguoi-nhan", "tieu-de", "thong-bao", "dia-chi"];

    public const string UsualSubject = "[OCOP] {tieu-de}";

    public const string UsualMail = """
        Kính gửi {nguoi-nhan},

        {thong-bao}

        Xem tại: {dia-chi}

        Thư do hệ thống OCOP gửi tự động, xin không trả lời.
        """;

    public const string UsualShort = "{thong-bao} {dia-chi}";

    public static IEnumerable<string> FieldsOf(NoticeKind kind) => Common.Concat(kind.Fields);

    public static MessageTemplate Usual(NoticeKind kind, Channel channel)
    {
        var template = new MessageTemplate(kind.Name, channel);
        template.Set(channel == Channel.Mail ? UsualSubject : null, channel == Channel.Mail ? UsualMail : UsualShort);
        return template;
    }

    /// <summary>Refuses "template.field": the text asks for what this kind does not have.</summary>
    public static void RefuseUnknownFields(NoticeKind kind, string? text)
    {
        if (NoticeKind.FieldsIn(text ?? "").Except(FieldsOf(kind)).FirstOrDefault() is { } unknown)
            throw new RefusalException("template.field", $"{{{unknown}}}");
    }

    /// <param name="address">Of the matter, with the site's own where that is known.</param>
    public static Letter Of(
        NoticeKind kind,
        MessageTemplate template,
        IReadOnlyDictionary<string, string> fields,
        string reader,
        string address
    )
    {
        var all = new Dictionary<string, string>(fields)
        {
            ["nguoi-nhan"] = reader,
            ["tieu-de"] = kind.Title,
            ["thong-bao"] = NoticeKind.Fill(kind.AskedOutside ?? kind.Text, fields),
            ["dia-chi"] = address,
        };
        // A subject is one line, whatever a value says.
        var subject = NoticeKind.Fill(template.Subject ?? "", all).ReplaceLineEndings(" ");
        return new(subject, NoticeKind.Fill(template.Body, all));
    }
}
