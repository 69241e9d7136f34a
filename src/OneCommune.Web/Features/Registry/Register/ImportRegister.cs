using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Register;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Register;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// Reads a register and tells what importing it does; <see cref="RunAsync"/> also does it, all or nothing, in one transaction with one audit
/// row. Checking and importing walk the same rows through the same plan, so that what was shown is what is done.
/// </summary>
internal sealed class ImportRegister(Database database, KeptGazetteer places, LawBook laws, ImportSettings settings)
{
    private const int MostNamed = 20;

    // Planned so often beside everybody's work; whoever keeps changing the register then waits, lest the import wait for ever.
    private const int MostBeside = 3;

    /// <summary>So many rows are held in memory; a question to the database costs more than its answers.</summary>
    public int RowsAtOnce { get; init; } = 500;

    /// <summary>Told how many rows of how many have been read, now and then.</summary>
    public Action<int, int> Progress { get; init; } = (_, _) => { };

    /// <summary>What importing the file would do. Changes nothing.</summary>
    public async Task<ImportOutcome> CheckAsync(SheetFile file, CancellationToken stop)
    {
        await using var draft = await RegisterDraft.LookAsync(database, stop);
        return await PlanAsync(file, draft, stop);
    }

    /// <summary>
    /// Imports the file, unless a row is refused or the outcome is no longer what the record says was shown. The record is kept with what
    /// was done; a new record of a file that brings nothing is not.
    /// </summary>
    /// <param name="act">Asked for when it is kept: others' acts come before it while it is planned.</param>
    public async Task<ImportOutcome> RunAsync(
        SheetFile file,
        RegisterImport record,
        Func<Act> act,
        CancellationToken stop
    )
    {
        for (var planned = 1; ; planned++)
            if (await TryAsync(file, record, act, inPlace: planned > MostBeside, stop) is { } outcome)
                return outcome;
    }

    /// <summary>Null where what it was planned on has moved meanwhile.</summary>
    private async Task<ImportOutcome?> TryAsync(
        SheetFile file,
        RegisterImport record,
        Func<Act> act,
        bool inPlace,
        CancellationToken stop
    )
    {
        await using var draft = await RegisterDraft.BeginAsync(database, inPlace, stop);
        var outcome = await PlanAsync(file, draft, stop);
        var isNew = database.Entry(record).State == EntityState.Detached;
        var isAsShown = record.Digest is not { } shown || shown == outcome.Digest;
        if (outcome.IsRefused || !isAsShown || (isNew && outcome.Imported == 0))
            return outcome;
        if (!await draft.TryKeepAsync(stop))
            return null;
        var done = act();
        record.Finish(
            outcome.Rows,
            outcome.Imported,
            outcome.NewProducts,
            outcome.NewProducers,
            outcome.NewRecognitions,
            done.At
        );
        if (isNew)
            database.Add(record);
        await database.SaveAsync(done, stop);
        await draft.CommitAsync(stop);
        return outcome;
    }

    private async Task<ImportOutcome> PlanAsync(SheetFile file, RegisterDraft draft, CancellationToken stop)
    {
        var installed = await database
            .Settings.Where(s => s.Name == Setting.Province)
            .Select(s => s.Value)
            .SingleOrDefaultAsync(stop);
        var gazetteer = await places.ReadAsync(database, stop);
        var provinces = settings.Provinces(gazetteer, installed);
        var reach = await ReachAsync(stop);
        var source = new RegisterSource(file, BareUnits.Of(gazetteer, provinces));
        var reader = new PlaceReader(gazetteer, provinces, settings.On);
        var outcome = new ImportOutcome();
        foreach (var sheet in source.Sheets)
            TellHeadings(sheet, outcome);
        if (outcome.IsRefused)
        {
            // Under headings that are not understood every row would be refused, each for a reason that is none.
            outcome.Rows = source.Sheets.Sum(sheet => sheet.Survey.Rows);
            outcome.Sheets = source.Report(sheet => sheet.Survey.Rows);
            return outcome;
        }

        var readers = new RegisterReaders(await laws.ReadAsync(database, stop), settings);
        var known = new KnownRegister(database, draft, gazetteer, settings.On);
        var plan = new RegisterPlan(draft, known, outcome) { Sheet = source.Sheets[0] };
        var likely = new RegisterDuplicates(database, draft, plan);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var trace = new List<string>();
        var counts = source.Sheets.ToDictionary(sheet => sheet, _ => 0);
        var all = source.Sheets.Sum(sheet => sheet.Survey.Rows);
        Progress(0, all);
        foreach (var rows in source.Rows().Chunk(RowsAtOnce))
        {
            stop.ThrowIfCancellationRequested();
            var readings = rows.Select(one => (one.Sheet, one.Row, Reading: readers.Read(one.Sheet, one.Row))).ToList();
            await known.ReadAsync([.. readings.Select(one => one.Reading.Row?.Producer).OfType<string>()], stop);
            foreach (var (sheet, row, reading) in readings)
            {
                (plan.Sheet, outcome.Sheet) = (sheet, sheet.Called);
                counts[sheet]++;
                outcome.Rows++;
                var place = Place(row.Header, reading, reader, reach);
                Tell(row, reading, place, outcome);
                if (reading.Row is { } told && place is { Refused: null })
                    Add(plan, told, place.Unit, outcome, trace);
                digest.AppendData(Encoding.UTF8.GetBytes(string.Join(' ', trace) + '\n'));
                trace.Clear();
            }
            await likely.LookAsync(stop);
            plan.Brought.Clear();
            await draft.WriteAsync(stop);
            Progress(outcome.Rows, all);
        }

        if (outcome.Rows == 0)
            throw new RefusalException("register.no-rows", source.Sheets[0].Header.LastRow);
        outcome.Sheets = source.Report(sheet => counts[sheet]);
        outcome.Duplicates.AddRange(likely.Found);
        if (outcome.IsRefused)
            outcome.Imported = 0;
        outcome.Digest = Convert.ToHexStringLower(digest.GetHashAndReset());
        return outcome;
    }

    private static void TellHeadings(RegisterSheet sheet, ImportOutcome outcome)
    {
        outcome.Sheet = sheet.Called;
        var survey = sheet.Survey;
        foreach (var header in survey.Headers)
        {
            outcome.Columns.AddRange(header.All.Select(one => new ColumnReport(one.Heading, one.Column, sheet.Called)));
            // Where headings are refused, what they repeat is no second fault.
            foreach (var twice in header.Others.Where(column => column.IsRepeated && survey.Refused.Count == 0))
                outcome.Warn(
                    new(header.LastRow, twice.Heading, twice.Index, twice.Heading, new("register.column-twice"))
                );
        }

        outcome.Skipped.AddRange(
            survey
                .Skipped.Take(ImportOutcome.MostRemarks)
                .Select(rows => new SkippedReport(rows.ToString(), rows.Why, rows.Count, sheet.Called))
        );
        if (survey.Hidden is [var first, ..] hidden)
            outcome.Warn(new(first, "", null, "", new("register.hidden-rows", hidden.Count, Listed(hidden))));
        if (sheet.HiddenColumns() is { Count: > 0 } columns)
            outcome.Warn(
                new(sheet.Header.LastRow, "", null, "", new("register.hidden-columns", columns.Count, Listed(columns)))
            );
        foreach (var remark in survey.Noted)
            outcome.Warn(remark);
        foreach (var remark in survey.Refused)
            outcome.Refuse(remark);
    }

    private static string Listed<T>(IReadOnlyList<T> all) =>
        string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? ", …" : "");

    private static void Add(
        RegisterPlan plan,
        RegisterRow row,
        AdminUnit? unit,
        ImportOutcome outcome,
        List<string> trace
    )
    {
        try
        {
            if (plan.Add(row, unit, trace))
                outcome.Imported++;
            else
                outcome.Unchanged++;
        }
        catch (RefusalException refusal) when (refusal.Code == "register.producer-in-several")
        {
            outcome.Refuse(plan.About(row, RegisterColumn.Commune, refusal));
        }
    }

    /// <summary>The units that the office which sent it may write to; null for all.</summary>
    private async Task<HashSet<long>?> ReachAsync(CancellationToken stop) =>
        settings.Office is { } office ? await database.UnitsWithin(office, settings.Today).ToHashSetAsync(stop) : null;

    private static PlaceReading Place(
        RegisterHeader header,
        RowReading reading,
        PlaceReader reader,
        HashSet<long>? reach
    )
    {
        // What cannot be read is said already; what place it would be is no second fault.
        if (reading.Place is not { } written || reading.Refused.Any(remark => IsOfPlace(header, remark)))
            return new(null, null);
        var place = reader.Read(written);
        return place.Unit is { } unit && reach is not null && !reach.Contains(unit.Id)
            ? new(null, new(Written(header, written), new("register.outside", unit.Name)))
            : place;
    }

    private static void Tell(TableRow row, RowReading reading, PlaceReading place, ImportOutcome outcome)
    {
        List<Remark> refused = [.. reading.Refused, .. Of(row, place.Refused)];
        if (reading.Shifted is { } shifted && refused.Count > 0)
        {
            outcome.Refuse(shifted);
            return;
        }
        foreach (var remark in refused)
            outcome.Refuse(remark);
        // Where a refused row would be put nobody asks.
        IEnumerable<Remark> followed =
            refused.Count > 0 ? [] : [.. Of(row, place.Warning), .. Of(row, place.Elsewhere), .. Shifted(reading)];
        foreach (var remark in reading.Warnings.Concat(followed))
            outcome.Warn(remark);
    }

    private static Remark[] Shifted(RowReading reading) => reading.Shifted is { } shifted ? [shifted] : [];

    private static bool IsOfPlace(RegisterHeader header, Remark remark) =>
        remark.Index is { } index
        && (
            index == header.Index(RegisterColumn.Commune)
            || index == header.Index(RegisterColumn.District)
            || index == header.Index(RegisterColumn.Province)
        );

    private static RegisterColumn Written(RegisterHeader header, RowPlace place) =>
        place.Commune.Length == 0 && place.District.Length == 0 && header.Has(RegisterColumn.Province)
            ? RegisterColumn.Province
            : RegisterColumn.Commune;

    private static Remark[] Of(TableRow row, PlaceRemark? remark) =>
        remark is null
            ? []
            :
            [
                new(
                    row.Row.Number,
                    row.Header.Heading(remark.Column),
                    row.Header.Index(remark.Column),
                    row.Header.Read(row.Row, remark.Column).ToString(),
                    remark.Reason
                ),
            ];
}
