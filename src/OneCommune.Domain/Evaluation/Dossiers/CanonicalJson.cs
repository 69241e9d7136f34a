using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>
/// The one way a lodged dossier is written, so that its hash can be computed again by anyone: UTF-8, NFC, no spaces, fields
/// in the order below, absent values as null, times in UTC.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static LodgedCopy Copy(Dossier dossier, Lodging lodging, Occasion occasion)
    {
        var set = lodging.Regulation.Set(dossier.SetNumber);
        var score = dossier.Assess(set);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
            Write(json, dossier, lodging, score, occasion);
        return new(
            dossier.Id,
            dossier.Copies,
            occasion.At,
            Encoding.UTF8.GetString(bytes.ToArray()),
            score.Total,
            score.Stars
        );
    }

    private static void Write(
        Utf8JsonWriter json,
        Dossier dossier,
        Lodging lodging,
        Assessment score,
        Occasion occasion
    )
    {
        json.WriteStartObject();
        json.WriteString("format", "onecommune-dossier-1");
        json.WriteString("dossier", dossier.Id);
        json.WriteNumber("copy", dossier.Copies);
        json.WriteString("lodgedAt", occasion.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        json.WriteString("lodgedBy", occasion.Who);
        json.WriteBoolean("pledge", true);
        json.WriteString("kind", Word(dossier.Kind));
        json.WriteStartObject("regulation");
        json.WriteString("id", lodging.Regulation.Id);
        json.WriteString("sha256", lodging.RegulationSha256);
        json.WriteNumber("set", dossier.SetNumber);
        json.WriteEndObject();
        WriteParties(json, dossier, lodging);
        WriteForms(json, dossier);
        WriteAnswers(json, dossier, score);
        WriteScore(json, score);
        json.WriteEndObject();
    }

    private static void WriteParties(Utf8JsonWriter json, Dossier dossier, Lodging lodging)
    {
        json.WriteStartObject("product");
        json.WriteString("id", lodging.Product.Id);
        json.WriteString("name", lodging.Product.Name);
        json.WriteString("code", dossier.ProductCode);
        json.WriteEndObject();
        json.WriteStartObject("producer");
        json.WriteString("id", lodging.Producer.Id);
        json.WriteString("name", lodging.Producer.Name);
        json.WriteString("legalForm", Word(lodging.Producer.LegalForm));
        json.WriteEndObject();
        json.WriteStartObject("commune");
        json.WriteString("code", lodging.Place.Code);
        json.WriteString("name", lodging.Place.Name);
        json.WriteEndObject();
    }

    private static void WriteForms(Utf8JsonWriter json, Dossier dossier)
    {
        json.WriteStartObject("form01");
        json.WriteString("representative", dossier.Representative);
        json.WriteString("position", dossier.Position);
        json.WriteString("address", dossier.Address);
        json.WriteString("phone", dossier.Phone);
        json.WriteString("email", dossier.Email);
        json.WriteString("attachments", dossier.Attachments);
        WriteFiles(json, dossier, criterion: null);
        json.WriteEndObject();
        json.WriteStartObject("form02");
        foreach (var field in ReportField.All)
            json.WriteString(field.Key, dossier.Text(field.Key));
        json.WriteEndObject();
    }

    private static void WriteAnswers(Utf8JsonWriter json, Dossier dossier, Assessment score)
    {
        json.WriteStartArray("answers");
        foreach (var criterion in score.Answers.Set.Criteria)
        {
            var answer = dossier.Answers.First(one => one.Criterion == criterion.Code);
            json.WriteStartObject();
            json.WriteString("criterion", criterion.Code);
            json.WriteNumber("option", answer.Option!.Value);
            json.WriteNumber("points", criterion.Points(answer.Option.Value));
            json.WriteString("description", answer.Description);
            WriteFiles(json, dossier, criterion.Code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, Dossier dossier, string? criterion)
    {
        json.WriteStartArray("files");
        foreach (var file in dossier.EvidenceFor(criterion))
        {
            json.WriteStartObject();
            json.WriteString("sha256", file.Sha256);
            json.WriteString("name", file.FileName);
            json.WriteString("type", file.MediaType);
            json.WriteNumber("size", file.Size);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteScore(Utf8JsonWriter json, Assessment score)
    {
        json.WriteStartObject("selfScore");
        foreach (var (part, points) in score.Answers.Set.Parts.Zip(score.Parts.ToArray()))
            json.WriteNumber(part.Part.Code, points);
        json.WriteNumber("total", score.Total);
        json.WriteNumber("band", score.Band!.Value);
        json.WriteNumber("minimumsMet", score.MinimumsMet!.Value);
        json.WriteNumber("stars", score.Stars!.Value);
        json.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var word = value.ToString();
        return char.ToLowerInvariant(word[0]) + word[1..];
    }
}
