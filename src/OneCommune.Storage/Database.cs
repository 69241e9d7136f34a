using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Duplicates;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Evaluation;
using OneCommune.Storage.Files;
using OneCommune.Storage.Mapping;
using OneCommune.Storage.Mapping.Office;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Register;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Storage.Regulations;

namespace OneCommune.Storage;

/// <summary>The one database. Changes are kept by <see cref="SaveAsync"/> alone, so that none goes without its audit row.</summary>
public sealed class Database(DbContextOptions<Database> options) : IdentityUserContext<Account, Guid>(options)
{
    private bool saving;

    public DbSet<AdminUnit> Units => Set<AdminUnit>();
    public DbSet<Succession> Successions => Set<Succession>();
    public DbSet<UnitEquivalent> UnitEquivalents => Set<UnitEquivalent>();
    public DbSet<Producer> Producers => Set<Producer>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<ProductPicture> ProductPictures => Set<ProductPicture>();
    public DbSet<Recognition> Recognitions => Set<Recognition>();
    public DbSet<SearchChange> SearchChanges => Set<SearchChange>();
    public DbSet<SearchSwept> SearchSwept => Set<SearchSwept>();
    public DbSet<HistoryEntry> HistoryEntries => Set<HistoryEntry>();
    public DbSet<DismissedDuplicate> DismissedDuplicates => Set<DismissedDuplicate>();
    public DbSet<Dossier> Dossiers => Set<Dossier>();
    public DbSet<DossierStep> DossierSteps => Set<DossierStep>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<LodgedCopy> LodgedCopies => Set<LodgedCopy>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<AnnouncedYear> AnnouncedYears => Set<AnnouncedYear>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<CouncilSession> CouncilSessions => Set<CouncilSession>();
    public DbSet<Hearing> Hearings => Set<Hearing>();
    public DbSet<CouncilResult> CouncilResults => Set<CouncilResult>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<CertificateBook> CertificateBooks => Set<CertificateBook>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();
    public DbSet<AccountRequest> AccountRequests => Set<AccountRequest>();
    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();
    public DbSet<RefusedSignIns> RefusedSignIns => Set<RefusedSignIns>();
    public DbSet<FormAnswer> FormAnswers => Set<FormAnswer>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<RegisterImport> RegisterImports => Set<RegisterImport>();
    public DbSet<RegisterFindings> RegisterFindings => Set<RegisterFindings>();
    public DbSet<LastCheck> LastChecks => Set<LastCheck>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeAddress> NoticeAddresses => Set<NoticeAddress>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<MessageTemplate> MessageTemplates => Set<MessageTemplate>();
    public DbSet<MailServer> MailServers => Set<MailServer>();
    public DbSet<MessageGateway> MessageGateways => Set<MessageGateway>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<RegulationPack> RegulationPacks => Set<RegulationPack>();
    public DbSet<RegulationFile> RegulationFiles => Set<RegulationFile>();
    public DbSet<OptionWording> OptionWordings => Set<OptionWording>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    internal DbSet<AuditPart> AuditParts => Set<AuditPart>();

    /// <summary>What the next audit row tells beside the tracked changes.</summary>
    internal Telling Telling => field ??= new(this);

    public bool IsPostgres => Database.IsNpgsql();

    /// <summary>
    /// Keeps every pending change and one audit row in one transaction (the caller's, where it has begun one).
    /// A concurrent change of the same rows throws <see cref="DbUpdateConcurrencyException"/> and keeps nothing; so does a right that is
    /// gone by now ("right.gone").
    /// </summary>
    public async Task SaveAsync(Act act, CancellationToken stop)
    {
        var own = Database.CurrentTransaction is null ? await BeginAsync(stop) : null;
        await using (own)
        {
            await this.RefuseGoneRightsAsync(act, stop);
            ChangeTracker.DetectChanges();
            var seq = await AuditTrail.AppendAsync(this, act, stop);
            foreach (var answer in ChangeTracker.Entries<FormAnswer>().Where(e => e.State == EntityState.Added))
                answer.Entity.Seq = seq;
            saving = true;
            try
            {
                await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, stop);
            }
            finally
            {
                saving = false;
            }
            if (own is not null)
                await own.CommitAsync(stop);
        }
    }

    /// <summary>Begins a transaction that may write, in the one writer's place; disposing of it gives the place to the next.</summary>
    public Task<IDbContextTransaction> BeginAsync(CancellationToken stop) =>
        WriterQueue.BeginAsync(Database.GetConnectionString()!, () => BeginInPlaceAsync(stop), stop);

    private async Task<IDbContextTransaction> BeginInPlaceAsync(CancellationToken stop)
    {
        // SQLite takes its one writer's place at once.
        if (!IsPostgres)
            return await Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);
        await TakePlaceAsync(stop);
        return transaction;
    }

    /// <summary>The one writer's place on PostgreSQL, to the end of the transaction.</summary>
    internal Task TakePlaceAsync(CancellationToken stop) =>
        Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(7365)", stop);

    /// <summary>Begins a transaction that reads one state of the database beside the writer, and changes nothing.</summary>
    // SQLite calls so what takes no lock before it must; its readers see one state in any case.
    public Task<IDbContextTransaction> BeginReadingAsync(CancellationToken stop) =>
        Database.BeginTransactionAsync(
            IsPostgres ? IsolationLevel.RepeatableRead : IsolationLevel.ReadUncommitted,
            stop
        );

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    ) =>
        saving
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Changes are kept by SaveAsync, with their audit row.");

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Changes are kept by SaveAsync, with their audit row.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountMapping.Map(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(Database).Assembly);
        Names.UseSnakeCase(builder);
        Names.UseCamelCaseEnums(builder);
    }
}
