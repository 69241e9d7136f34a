using System.Security.Cryptography;
using System.Text.Json;

namespace OneCommune.Web.Features;

/// <summary>
/// What a form was drawn on, as a short mark it carries back: when the mark no longer fits, somebody changed these very values.
/// A dossier has many forms; saving one must not make the others stale.
/// </summary>
internal static class Seen
{
    public static string Mark(params string?[] values) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(values)))[..16];
}
