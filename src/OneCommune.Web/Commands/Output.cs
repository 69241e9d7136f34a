using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OneCommune.Domain;

namespace OneCommune.Web.Commands;

/// <summary>What a verb prints: one JSON document on standard output, in UTF-8 whatever the console is set to.</summary>
internal static class Output
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task WriteJsonAsync<T>(T document, CancellationToken stop)
    {
        await using var stdout = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(stdout, document, Json, stop);
        stdout.Write("\n"u8);
    }

    public static TextWriter OpenText() =>
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };

    /// <summary>Writes a file whole or not at all. Refuses "file.not-written" where it cannot be made.</summary>
    public static async Task WriteFileAsync(string path, Func<Stream, Task> write)
    {
        var side = path + ".tmp";
        try
        {
            await using (var stream = File.Create(side))
                await write(stream);
            File.Move(side, path, overwrite: true);
        }
        catch (Exception fault) when (fault is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new RefusalException("file.not-written", path);
        }
        finally
        {
            if (File.Exists(side))
                File.Delete(side);
        }
    }
}
