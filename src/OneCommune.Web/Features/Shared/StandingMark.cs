using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shared;

/// <summary>The state of a star in a few words and a colour, the same in every list and page.</summary>
internal sealed record StandingMark(string Kind, string Text)
{
    // 26/2026 art. 7.6: the dossier to be recognised again may come from 180 days before the end.
    public const int EndingDays = 180;

    public static StandingMark Of(
        DateOnly day,
        DateOnly? issued,
        DateOnly? expires,
        DateOnly? revoked,
        DateOnly? replaced,
        Texts.Texts text
    )
    {
        if (issued is null || expires is null)
            return new("", text["Chưa có sao"]);
        return Standings.On(day, issued.Value, expires.Value, revoked, replaced) switch
        {
            Standing.InForce when expires <= day.AddDays(EndingDays) => new(
                "warn",
                text["Sắp hết hạn {0}", expires.Value.Shown()]
            ),
            Standing.InForce => new("good", text["Còn hạn đến {0}", expires.Value.Shown()]),
            Standing.Expired => new("bad", text["Hết hạn từ {0}", expires.Value.AddDays(1).Shown()]),
            Standing.Revoked => new("bad", text["Thu hồi ngày {0}", revoked!.Value.Shown()]),
            Standing.Replaced => new("", text["Đã thay bằng lần sau ngày {0}", replaced!.Value.Shown()]),
            _ => new("", text["Có hiệu lực từ {0}", issued.Value.Shown()]),
        };
    }
}
