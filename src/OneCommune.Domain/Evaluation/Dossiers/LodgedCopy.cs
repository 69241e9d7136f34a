using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>
/// A dossier exactly as lodged: one canonical JSON document and its SHA-256. Never changed; each lodging makes another
/// (26/2026 art. 7.1: the electronic dossier has the value of the paper one).
/// </summary>
public sealed class LodgedCopy
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid DossierId { get; private set; }

    /// <summary>1 for the first lodging.</summary>
    public int Number { get; private set; }
    public DateTime At { get; private set; }
    public string Json { get; private set; } = "";

    /// <summary>Of the JSON's UTF-8 bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>What the producer's own answers come to.</summary>
    public int Total { get; private set; }
    public int? Stars { get; private set; }

    /// <summary>Product and producer as it names them.</summary>
    public Named Named => NamedIn(Json);

    private LodgedCopy() { }

    public static Named NamedIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        var producer = document.RootElement.GetProperty("producer");
        return new(
            document.RootElement.GetProperty("product").GetProperty("name").GetString()!,
            producer.GetProperty("name").GetString()!,
            Enum.Parse<LegalForm>(producer.GetProperty("legalForm").GetString()!, ignoreCase: true),
            document.RootElement.GetProperty("form01").GetProperty("address").GetString()
        );
    }

    /// <summary>The document of a kept copy, while it is what was lodged. Refuses "file.altered" (what it is called) where it is not.</summary>
    public static byte[] Sound(string json, string sha256, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256
            ? bytes
            : throw new RefusalException("file.altered", name);
    }

    internal LodgedCopy(Guid dossier, int number, DateTime at, string json, int total, int? stars)
    {
        DossierId = dossier;
        Number = number;
        At = at;
        Json = json;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        Total = total;
        Stars = stars;
    }
}
