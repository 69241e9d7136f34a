using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shared;

/// <summary>The days that decide how a recognition stands.</summary>
internal sealed record RecognitionDays(DateOnly Issued, DateOnly Expires, DateOnly? Revoked, DateOnly? Replaced)
{
    public Standing On(DateOnly day) => Standings.On(day, Issued, Expires, Revoked, Replaced);
}

/// <summary>
/// How a certificate stands, said before anything else to whoever holds the packet. Tone: good, warn or bad, the colour it is said in;
/// none where it is neither, for green means only that a star stands.
/// </summary>
internal sealed record StateLine(string Tone, string Text)
{
    public static StateLine Of(Texts.Texts text, RecognitionDays days, DateOnly today) =>
        days.On(today) switch
        {
            Standing.InForce => new("good", text["CÒN HIỆU LỰC đến {0}", days.Expires.Shown()]),
            Standing.NotYet => new("warn", text["CHƯA CÓ HIỆU LỰC: có hiệu lực từ {0}", days.Issued.Shown()]),
            Standing.Revoked => new("bad", text["ĐÃ THU HỒI ngày {0}", days.Revoked!.Value.Shown()]),
            Standing.Replaced => new(
                "warn",
                text["ĐÃ ĐƯỢC THAY THẾ ngày {0} bằng lần công nhận mới", days.Replaced!.Value.Shown()]
            ),
            _ => new(
                "bad",
                text[
                    "HẾT HẠN từ {0} (ngày cuối có hiệu lực: {1})",
                    days.Expires.AddDays(1).Shown(),
                    days.Expires.Shown()
                ]
            ),
        };

    /// <summary>The same in two or three words and a colour, for lists.</summary>
    public static StateLine Short(Texts.Texts text, RecognitionDays days, DateOnly today)
    {
        var standing = days.On(today);
        var tone = standing switch
        {
            Standing.InForce => "good",
            Standing.Expired or Standing.Revoked => "bad",
            Standing.Replaced => "",
            _ => "warn",
        };
        return new(tone, text[Words.Of(standing)]);
    }
}
