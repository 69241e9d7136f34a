using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Reading;

namespace OneCommune.Web.Texts;

/// <summary>
/// The sentence people read when the programme says no: code → Vietnamese, in refusals.json beside each feature; other languages as for pages.
/// </summary>
internal static class RefusalTexts
{
    private static readonly Dictionary<string, string> Sentences = Resource
        .ReadAll<Dictionary<string, string>>("refusals")
        .SelectMany(of => of)
        .ToDictionary();

    private static readonly Texts Text = new();

    public static string Sentence(RefusalException refusal)
    {
        if (!Sentences.TryGetValue(refusal.Code, out var sentence))
            return refusal.Code;
        return string.Format(CultureInfo.GetCultureInfo("vi-VN"), Text[sentence], [.. refusal.Args.Select(Shown)]);
    }

    /// <summary>In English whoever asks, for what is kept to be read later.</summary>
    public static string English(RefusalException refusal)
    {
        var asking = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        try
        {
            return Sentence(refusal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = asking;
        }
    }

    private static object Shown(object argument) =>
        argument switch
        {
            RefusalException inner => Sentence(inner),
            Criterion criterion => $"{criterion.Code} ({criterion.Label.In(Language.Current)})",
            ReportField field => Text[ReportWords.Of(field)],
            Problem problem => problem.In(Language.Current),
            DateOnly date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            // A field's label, or what somebody typed, which no text of the pages is.
            string words => Text[words],
            _ => argument,
        };
}
