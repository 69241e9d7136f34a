using Microsoft.EntityFrameworkCore;
using OneCommune.Storage.Engines;

namespace OneCommune.Storage.Registry.Register;

/// <summary>What a check counted: of the file, and of what importing it brings.</summary>
public sealed record RegisterCounts(int Rows, int Imported, int Products, int Producers, int Recognitions);

/// <summary>
/// The steps of an upload before its rows are in. Each holds from the state it follows and from no other, so that two people, or a node
/// thought dead and the one that took over, never take the same one twice. None changes the register: none leaves an audit row.
/// </summary>
public static class RegisterChecks
{
    /// <summary>
    /// Uploads the server has to do something about, in the order they came. One job at a time asks: what is being checked then was left by a
    /// node that is gone.
    /// </summary>
    public static Task<List<Guid>> RegistersToDoAsync(this Database database, CancellationToken stop) =>
        database
            .RegisterImports.Where(i =>
                i.State == ImportState.Waiting || i.State == ImportState.Checking || i.State == ImportState.Confirmed
            )
            .OrderBy(i => i.SentAt)
            .Select(i => i.Id)
            .ToListAsync(stop);

    /// <summary>False when it is neither to be checked nor to be imported any longer.</summary>
    public static async Task<bool> BeginAsync(this Database database, Guid import, CancellationToken stop) =>
        await database
            .RegisterImports.Where(i => i.Id == import)
            .Where(i =>
                i.State == ImportState.Waiting || i.State == ImportState.Checking || i.State == ImportState.Confirmed
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.State, i => i.State == ImportState.Waiting ? ImportState.Checking : i.State)
                        .SetProperty(i => i.Begun, i => i.Begun + 1),
                stop
            ) == 1;

    /// <summary>The work is given up half-way, through no fault of the file, for another to begin.</summary>
    public static Task GiveUpAsync(this Database database, Guid import) =>
        database
            .RegisterImports.Where(i => i.Id == import)
            .Where(i => i.State == ImportState.Checking || i.State == ImportState.Confirmed)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.State, i => i.State == ImportState.Checking ? ImportState.Waiting : i.State)
                        .SetProperty(i => i.Begun, i => i.Begun - 1),
                CancellationToken.None
            );

    /// <summary>
    /// Keeps what was found: from checking, or from confirmed when it no longer comes to what was shown. False when somebody took the
    /// upload back meanwhile, or another node was faster.
    /// </summary>
    public static async Task<bool> ShowAsync(
        this Database database,
        Guid import,
        ImportState from,
        ImportState to,
        RegisterCounts counts,
        string? digest,
        string findings,
        CancellationToken stop
    )
    {
        await using var transaction = await database.BeginAsync(stop);
        var shown = await database
            .RegisterImports.Where(i => i.Id == import && i.State == from)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.State, to)
                        .SetProperty(i => i.Begun, 0)
                        .SetProperty(i => i.Digest, digest)
                        .SetProperty(i => i.Rows, counts.Rows)
                        .SetProperty(i => i.Imported, counts.Imported)
                        .SetProperty(i => i.Products, counts.Products)
                        .SetProperty(i => i.Producers, counts.Producers)
                        .SetProperty(i => i.Recognitions, counts.Recognitions)
                        .SetProperty(i => i.Version, i => i.Version + 1),
                stop
            );
        if (shown == 0)
            return false;
        await database.RegisterFindings.Where(f => f.ImportId == import).ExecuteDeleteAsync(stop);
        await database.InsertToldAsync([new RegisterFindings { ImportId = import, Findings = findings }], stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>
    /// Somebody agrees with what the check of that version showed. False when it shows something else by now, or is no longer to be
    /// confirmed.
    /// </summary>
    public static async Task<bool> ConfirmAsync(
        this Database database,
        Guid import,
        long version,
        Guid account,
        string source,
        CancellationToken stop
    ) =>
        await database
            .RegisterImports.Where(i => i.Id == import && i.State == ImportState.Ready && i.Version == version)
            .Where(i => i.Imported > 0)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.State, ImportState.Confirmed)
                        .SetProperty(i => i.ConfirmedBy, account)
                        .SetProperty(i => i.ConfirmedFrom, source)
                        .SetProperty(i => i.Version, i => i.Version + 1),
                stop
            ) == 1;
}
