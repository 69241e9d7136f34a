using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Text;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Mapping;
using OneCommune.Storage.Office;

namespace OneCommune.Storage.Registry.Register;

public enum ImportState
{
    /// <summary>Sent, not looked at yet.</summary>
    Waiting,
    Checking,

    /// <summary>Checked and shown; waits for somebody to confirm it.</summary>
    Ready,

    /// <summary>Checked: rows are refused, nothing can be imported.</summary>
    Refused,

    /// <summary>Confirmed; its rows are being imported.</summary>
    Confirmed,
    Done,
    Cancelled,

    /// <summary>The file could not be read at all.</summary>
    Failed,
}

/// <summary>A register that was sent in, from its first look to the rows it brought.</summary>
public sealed class RegisterImport
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public string? Province { get; private set; }
    public DateOnly OnDate { get; private set; }
    public ImportState State { get; private set; }
    public Guid? AccountId { get; private set; }
    public long? UnitId { get; private set; }
    public DateTime SentAt { get; private set; }

    /// <summary>How often the server began to read it and did not come to the end.</summary>
    public int Begun { get; private set; }
    public int Rows { get; private set; }
    public int Imported { get; private set; }

    /// <summary>New ones, as are producers and recognitions.</summary>
    public int Products { get; private set; }
    public int Producers { get; private set; }
    public int Recognitions { get; private set; }

    /// <summary>What the check showed; importing must do exactly that.</summary>
    public string? Digest { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>The address the confirmation came from.</summary>
    public string? ConfirmedFrom { get; private set; }
    public long Version { get; private set; }

    /// <summary>Somebody may still do something with it.</summary>
    public bool IsOpen => State is not (ImportState.Done or ImportState.Cancelled or ImportState.Failed);

    /// <summary>The server is at work; people wait.</summary>
    public bool IsAtWork => State is ImportState.Waiting or ImportState.Checking or ImportState.Confirmed;

    private RegisterImport() { }

    public RegisterImport(string fileName, string sha256, string? province, DateOnly onDate, DateTime sentAt)
    {
        FileName = Shortened.To(200, fileName);
        (Sha256, Province, OnDate, SentAt) = (sha256, province, onDate, sentAt);
    }

    public void SentBy(Guid account, long? unit) => (AccountId, UnitId) = (account, unit);

    /// <summary>The rows are in. Refuses "register.import-finished".</summary>
    public void Finish(int rows, int imported, int products, int producers, int recognitions, DateTime at)
    {
        RefuseIfFinished();
        (Rows, Imported, Products, Producers, Recognitions) = (rows, imported, products, producers, recognitions);
        (State, FinishedAt, Begun) = (ImportState.Done, at, 0);
        Version++;
    }

    /// <summary>
    /// To be looked at once more, as of another day. Later than before, a province that ended meanwhile is no more; the office's is meant.
    /// Refuses "register.import-finished", "register.not-refused".
    /// </summary>
    public void CheckAgain(DateOnly on)
    {
        RefuseIfFinished();
        if (State != ImportState.Refused)
            throw new RefusalException("register.not-refused");
        if (on > OnDate)
            Province = null;
        (OnDate, State) = (on, ImportState.Waiting);
        Version++;
    }

    /// <summary>Refuses "register.import-finished".</summary>
    public void Cancel(DateTime at)
    {
        RefuseIfFinished();
        (State, FinishedAt) = (ImportState.Cancelled, at);
        Version++;
    }

    private void RefuseIfFinished()
    {
        if (State is ImportState.Done or ImportState.Cancelled)
            throw new RefusalException("register.import-finished");
    }
}

internal sealed class RegisterImportMapping : IEntityTypeConfiguration<RegisterImport>
{
    public void Configure(EntityTypeBuilder<RegisterImport> builder)
    {
        builder.ToTable("register_imports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Version).IsConcurrencyToken().IsUntold();
        // How far the work is; what it brought is told record by record.
        builder.Property(i => i.State).IsUntold();
        builder.Property(i => i.Begun).IsUntold();
        builder.Property(i => i.Rows).IsUntold();
        builder.Property(i => i.Imported).IsUntold();
        builder.Property(i => i.Products).IsUntold();
        builder.Property(i => i.Producers).IsUntold();
        builder.Property(i => i.Recognitions).IsUntold();
        builder.Property(i => i.Digest).IsUntold();
        builder.Property(i => i.ConfirmedBy).IsUntold();
        builder.Property(i => i.ConfirmedFrom).IsUntold();
        builder.References<RegisterImport, Account>(i => i.AccountId);
        builder.References<RegisterImport, Account>(i => i.ConfirmedBy);
        builder.References<RegisterImport, AdminUnit>(i => i.UnitId);
    }
}
