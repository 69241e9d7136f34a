using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>The values the trail keeps, as people read them: by their type, and where a code means something by its field.</summary>
internal static class TrailValues
{
    /// <param name="type">Of the field today; a string where there is no such field any more.</param>
    public static string Of(RecordedChange change, string field, Type type, string kept, Texts.Texts text)
    {
        if (TrailWords.Code(change.Entity, field, kept) is { } words)
            return text[words];
        return (change.Entity, field) switch
        {
            (nameof(CouncilSession), nameof(CouncilSession.QuorumHundredths)) => Percent(kept),
            (nameof(CouncilResult), nameof(CouncilResult.Reason)) => text[CouncilWords.Reason(kept)],
            (nameof(Storage.Office.Setting), nameof(Storage.Office.Setting.Value)) => Setting(change, kept) is { } set
                ? text[set]
                : kept,
            (nameof(ReportText), nameof(ReportText.Field)) => Asked(kept) is { } asked
                ? text[ReportWords.Of(asked)]
                : kept,
            (nameof(ReportText), nameof(ReportText.Value)) => Asked(
                change.Value(nameof(ReportText.Field)) ?? change.Id.Split('/')[^1]
            )
                is { } answered
                ? ReportWords.Value(answered, kept, text)
                : kept,
            (nameof(HistoryEntry), nameof(HistoryEntry.FromValue) or nameof(HistoryEntry.ToValue))
                when change.Value(nameof(HistoryEntry.Kind)) == nameof(HistoryKind.LegalForm) => Of(
                typeof(LegalForm),
                kept,
                text
            ),
            _ => Of(type, kept, text),
        };
    }

    private static string Of(Type type, string kept, Texts.Texts text)
    {
        if (type == typeof(bool))
            return bool.TryParse(kept, out var isSo) ? text[isSo ? "Có" : "Không"] : kept;
        if (type == typeof(DateOnly) && DateOnly.TryParseExact(kept, "yyyy-MM-dd", out var day))
            return day.Shown();
        if (
            (type == typeof(DateTime) || type == typeof(DateTimeOffset))
            && DateTime.TryParse(kept, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at)
        )
            return TrailWords.Time(at);
        if (type.IsEnum && Enum.TryParse(type, kept, out var word))
            return text[Of((Enum)word)];
        return kept;
    }

    private static string? Setting(RecordedChange change, string kept) =>
        TrailWords.Code(nameof(Setting), change.Value(nameof(Storage.Office.Setting.Name)) ?? change.Id, kept);

    private static ReportField? Asked(string key) => ReportField.All.FirstOrDefault(field => field.Key == key);

    private static string Percent(string hundredths) =>
        int.TryParse(hundredths, CultureInfo.InvariantCulture, out var kept) ? $"{kept / 100m:0.##} %" : hundredths;

    public static string Of(Enum value) =>
        value switch
        {
            Role role => Roles.Name(role),
            AccountAct act => AccountRequestWords.Of(act),
            RequestState state => AccountRequestWords.Of(state),
            Sector sector => Words.Of(sector),
            LegalForm form => Words.Of(form),
            RecognitionKind kind => Words.Of(kind),
            Gender gender => Words.Of(gender),
            AdminLevel level => Words.Of(level),
            SuccessionPart part => Words.Of(part),
            HolidayKind kind => Words.Of(kind),
            HistoryKind kind => Words.Of(kind),
            DossierStatus status => DossierWords.Of(status),
            DossierKind kind => DossierWords.Of(kind),
            StepKind step => DossierWords.Of(step),
            Matter matter => DossierWords.Of(matter),
            Desk desk => DossierWords.Of(desk),
            AskedOf whom => DossierWords.Of(whom),
            SessionState state => CouncilWords.Of(state),
            HearingState state => CouncilWords.Of(state),
            Seat seat => CouncilWords.Of(seat),
            Conflict conflict => CouncilWords.Of(conflict),
            Domain.Regulations.MinimumsRule rule => CouncilWords.Of(rule),
            DecisionState state => DecisionWords.Of(state),
            Outcome outcome => DecisionWords.Of(outcome),
            RevocationGround ground => DecisionWords.Of(ground),
            ImportState state => ImportWords.Of(state),
            Channel channel => SendWords.Of(channel),
            MessageState state => SendWords.Of(state),
            MailSecurity security => SendWords.Of(security),
            SendFault fault => SendWords.Of(fault),
            _ => value.ToString(),
        };
}
