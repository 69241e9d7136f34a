using System.Text.Json;
using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Tests.Regulations;

/// <summary>A file of official texts for a form, with invented sentences ("Câu A1.1 số 2").</summary>
internal static class OfficialTexts
{
    public static string Of(ProductSet set) =>
        JsonSerializer.Serialize(
            new
            {
                id = $"qd{set.Regulation}/{set.Number:00}",
                set_no = set.Number,
                parts = set.Parts.Select(part => new
                {
                    code = part.Part.Code,
                    criteria = part.Sections.SelectMany(section => section.Criteria).Select(Of),
                }),
            }
        );

    private static object Of(Criterion criterion) =>
        new
        {
            code = criterion.Code,
            options = criterion.Options.Select(option => new
            {
                points = option.Points,
                text_vi = $"Câu {criterion.Code} số {option.Number}",
            }),
        };
}
