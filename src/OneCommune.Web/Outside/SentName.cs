namespace OneCommune.Web.Outside;

/// <summary>The name of a file that came with a form, without a folder.</summary>
internal static class SentName
{
    // Browsers write a quote or a line end of a file's name so, because the header that carries it has none (WHATWG, multipart/form-data).
    public static string Of(IFormFile file) =>
        file
            .FileName.Split('/', '\\')[^1]
            .Replace("%22", "\"", StringComparison.Ordinal)
            .Replace("%0D", " ", StringComparison.Ordinal)
            .Replace("%0A", " ", StringComparison.Ordinal);
}
