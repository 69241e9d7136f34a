using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>What it is that a check found altered: its name, what it belongs to, and the page to look at it; values as people read them.</summary>
internal sealed class FaultNames
{
    /// <summary>What a kind of record belongs to, by the field that points there; the first there is.</summary>
    private static readonly (string Field, string Subject)[] Owners =
    [
        ("DecisionId", "decision"),
        ("HearingId", "hearing"),
        ("DossierId", "dossier"),
        ("SessionId", "session"),
        ("ProductId", "product"),
        ("ProducerId", "producer"),
        ("AccountId", "account"),
        ("SubjectId", "product"),
        ("SubjectId", "producer"),
    ];

    private static readonly string[] Labels =
    [
        "FullName",
        "CertificateNumber",
        "Name",
        "Title",
        "ProductName",
        "FileName",
        "Number",
        "Criterion",
        "Submission",
        "Code",
        "Date",
        "Year",
    ];

    private readonly IReadOnlyDictionary<string, string> subjects;
    private readonly ILookup<string, NamedFile> files;
    private readonly TrailNames named;
    private readonly Database database;
    private readonly Texts.Texts text;

    private FaultNames(
        Database database,
        Texts.Texts text,
        IReadOnlyDictionary<string, string> subjects,
        ILookup<string, NamedFile> files,
        TrailNames named
    ) => (this.database, this.text, this.subjects, this.files, this.named) = (database, text, subjects, files, named);

    /// <summary>Without names where a forged value cannot be read: what was found is told all the same.</summary>
    public static async Task<FaultNames> OfAsync(
        Database database,
        WholeVerdict verdict,
        Texts.Texts text,
        CancellationToken stop
    )
    {
        try
        {
            return await ReadAsync(database, verdict, text, stop);
        }
        catch (Exception fault) when (Unreadable.Is(fault))
        {
            var nothing = Array.Empty<NamedFile>().ToLookup(_ => "");
            var named = await TrailNames.OfAsync(database, [], text, stop);
            return new(database, text, new Dictionary<string, string>(), nothing, named);
        }
    }

    private static async Task<FaultNames> ReadAsync(
        Database database,
        WholeVerdict verdict,
        Texts.Texts text,
        CancellationToken stop
    )
    {
        var records = verdict.Records?.Differ ?? [];
        string[] hashes =
        [
            .. verdict.Files?.Missing ?? [],
            .. verdict.Files?.Altered ?? [],
            .. records.Where(one => one.Subject == "storedFile").Select(one => one.Id),
        ];
        var files = await NamedFile.OfAsync(database, hashes, text, stop);
        var subjects = await SubjectNames.OfAsync(database, records.SelectMany(Belongs), text, stop);
        var named = await TrailNames.OfAsync(database, [.. records.Select(Change)], text, stop);
        return new(database, text, subjects, files, named);
    }

    /// <summary>The record itself as people know it, then what it belongs to.</summary>
    public (string? Name, string? Of, string? Href) Of(RecordDiffers one)
    {
        if (one.Subject == "storedFile" && files[one.Id].FirstOrDefault() is { } file)
            return (file.Name, file.Of, file.Href);
        var label = Labels
            .Select(field => one.Marks.GetValueOrDefault(field))
            .FirstOrDefault(value => value is not null);
        var places = Belongs(one).Where(subject => subjects.ContainsKey(subject.Id)).ToList();
        var own = places.Find(subject => subject.Id == one.Id);
        var other = places.Find(subject => subject.Id != one.Id);
        var name = DateOnly.TryParseExact(label, "yyyy-MM-dd", out var day) ? day.Shown() : label;
        return (
            name ?? (own.Id is null ? null : subjects[own.Id]),
            other.Id is null ? null : subjects[other.Id],
            Page(
                one.Why == "removed" ? null
                : own.Id is null ? null
                : own
            )
                ?? Page(other.Id is null ? null : other)
                ?? PageOf(one)
        );
    }

    public IEnumerable<NamedFile> OfFile(string sha256) => files[sha256];

    /// <summary>A value of the record as the pages show it.</summary>
    public string? Shown(RecordDiffers one, string? kept)
    {
        if (kept is null || one.Field is null)
            return null;
        var change = Change(one);
        var field = Pascal(one.Field);
        return named.Of(change.Entity, field, kept)
            ?? TrailValues.Of(change, field, TrailNames.TypeOf(database, change.Entity, field), kept, text);
    }

    public static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string? Page((string Type, string Id)? subject) =>
        subject is { } one ? SubjectNames.Page(one.Type, one.Id) : null;

    private static string? PageOf(RecordDiffers one) =>
        one.Subject switch
        {
            "adminUnit"
                when one.Marks.GetValueOrDefault("Code") is { } code
                    && one.Marks.GetValueOrDefault("ValidFrom") is { } from => $"/lam-viec/don-vi/{code}/{from}",
            "holiday" when DateOnly.TryParseExact(one.Id, "yyyy-MM-dd", out var day) =>
                $"/lam-viec/ngay-nghi?nam={day.Year}",
            _ => null,
        };

    private static IEnumerable<(string Type, string Id)> Belongs(RecordDiffers one)
    {
        var own =
            JsonNamingPolicy.KebabCaseLower.ConvertName(Pascal(one.Subject)) is var kind && kind == "council-session"
                ? "session"
                : kind;
        yield return (own, one.Id);
        foreach (var (field, subject) in Owners)
            if (one.Marks.GetValueOrDefault(field) is { } id)
                yield return (subject, id);
    }

    private static RecordedChange Change(RecordDiffers one)
    {
        var kept = one.Marks.ToDictionary();
        Dictionary<string, string?> Values(string? value)
        {
            Dictionary<string, string?> values = new(kept);
            if (one.Field is { } field)
                values[Pascal(field)] = value;
            return values;
        }
        return new(Pascal(one.Subject), one.Id, Values(one.Told), Values(one.Found));
    }
}
