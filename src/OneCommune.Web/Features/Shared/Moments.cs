using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shared;

/// <summary>What the register knows of a product or producer, told as lines of a timeline.</summary>
internal static class Moments
{
    /// <summary>The star given, and what ended it: a revocation, or the day it ran out.</summary>
    public static IEnumerable<Moment> Of(
        Recognition recognition,
        DateOnly today,
        Texts.Texts text,
        (string Href, string Text)? link = null
    )
    {
        yield return new(
            recognition.IssuedOn,
            text["{0}: {1} sao", text[Words.Of(recognition.Kind)], recognition.Stars],
            Paper(recognition, text),
            "good",
            link
        );
        if (recognition.RevokedOn is { } revoked)
            yield return new(
                revoked,
                text["Thu hồi giấy chứng nhận {0} sao", recognition.Stars],
                Join(
                    recognition.RevocationNumber,
                    DecisionWords.Why(recognition.RevokedFor, recognition.RevocationReason, text)
                ),
                "bad",
                link
            );
        if (recognition.StandingOn(today) is Standing.Expired)
            yield return new(
                recognition.ExpiresOn.AddDays(1),
                text["Hết hạn giấy chứng nhận {0} sao", recognition.Stars],
                Kind: "warn",
                Link: link
            );
    }

    public static Moment Of(HistoryEntry entry, Texts.Texts text, (string Href, string Text)? link = null)
    {
        return entry.Kind switch
        {
            HistoryKind.Name => new(
                entry.OnDate,
                text["Đổi tên"],
                text["“{0}” thành “{1}”", entry.FromValue, entry.ToValue],
                "info",
                link
            ),
            HistoryKind.Place => new(
                entry.OnDate,
                text["Chuyển nơi"],
                entry.FromValue is { } from
                    ? text["từ {0} đến {1}", PlaceText.Inside(from), PlaceText.Inside(entry.ToValue!)]
                    : entry.ToValue,
                "info",
                link
            ),
            HistoryKind.Address => new(
                entry.OnDate,
                text["Đổi địa chỉ"],
                text["“{0}” thành “{1}”", entry.FromValue, entry.ToValue ?? "–"],
                "info",
                link
            ),
            HistoryKind.LegalForm => new(
                entry.OnDate,
                text["Đổi loại hình"],
                text["“{0}” thành “{1}”", Form(entry.FromValue), Form(entry.ToValue)],
                "info",
                link
            ),
            _ => new(
                entry.OnDate,
                text["Gộp bản ghi trùng"],
                Join(text["“{0}” được gộp vào “{1}”", entry.FromValue, entry.ToValue], entry.Note),
                "info",
                link
            ),
        };

        string Form(string? word) => text[Words.Of(Enum.Parse<LegalForm>(word!))];
    }

    private static string Paper(Recognition recognition, Texts.Texts text) =>
        Join(
            recognition.DecisionNumber is { } number ? text["Quyết định {0}", number] : null,
            recognition.Authority,
            recognition.CertificateNumber is { } certificate ? text["giấy chứng nhận {0}", certificate] : null,
            text["hạn đến {0}", recognition.ExpiresOn.Shown()]
        )!;

    private static string? Join(params string?[] parts)
    {
        var known = parts.Where(p => !string.IsNullOrWhiteSpace(p)).ToList();
        return known.Count == 0 ? null : string.Join(" · ", known);
    }
}
