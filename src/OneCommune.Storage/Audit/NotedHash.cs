using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;

namespace OneCommune.Storage.Audit;

/// <summary>A row's number and hash as somebody outside wrote it down: "1204:5f3c…". Of the hash sixteen characters are enough.</summary>
public sealed partial record NotedHash(long? Seq, string Hash)
{
    /// <summary>Refuses "audit.noted" where it is neither a number and a hash nor a whole hash.</summary>
    public static NotedHash Read(string text)
    {
        var read = Written().Match(text.Trim());
        if (!read.Success || !(read.Groups["seq"].Success || read.Groups["hash"].Length == 64))
            throw new RefusalException("audit.noted", text);
        return new(
            read.Groups["seq"].Success ? long.Parse(read.Groups["seq"].ValueSpan) : null,
            read.Groups["hash"].Value.ToLowerInvariant()
        );
    }

    /// <summary>The trail still holds that hash at that row.</summary>
    public Task<bool> IsHeldAsync(Database database, CancellationToken stop)
    {
        var rows = Seq is { } seq ? database.Audit.Where(r => r.Seq == seq) : database.Audit;
        return rows.AnyAsync(r => r.Hash.StartsWith(Hash), stop);
    }

    [GeneratedRegex(@"^(?:(?<seq>[0-9]{1,18})\s*:\s*)?(?<hash>[0-9A-Fa-f]{16,64})$")]
    private static partial Regex Written();
}
