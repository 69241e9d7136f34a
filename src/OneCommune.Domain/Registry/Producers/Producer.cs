using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Producers;

/// <summary>An OCOP subject (chủ thể OCOP): who makes the product, holds the star and signs the dossier.</summary>
public sealed class Producer
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";

    /// <summary>Accent-blind form, for search and likely duplicates.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>Its ordinal order is the Vietnamese order of the names.</summary>
    public string NameOrder { get; private set; } = "";

    /// <summary>Same but for case, spacing and Unicode form: within one commune, the same producer.</summary>
    public string MatchName { get; private set; } = "";
    public LegalForm LegalForm { get; private set; }
    public long? UnitId { get; private set; }
    public string? Address { get; private set; }
    public string? Representative { get; private set; }
    public Gender? RepresentativeGender { get; private set; }
    public string? RepresentativeEthnicity { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public string? RegistrationNumber { get; private set; }

    /// <summary>Sells through supermarkets, convenience stores or the like.</summary>
    public bool ModernChannel { get; private set; }
    public string? Note { get; private set; }
    public Guid? MergedInto { get; private set; }
    public long Version { get; private set; }

    private Producer() { }

    public Producer(string name, LegalForm legalForm, long? unit)
    {
        SetName(name);
        LegalForm = legalForm;
        UnitId = unit;
    }

    /// <summary>Everything a profile form may change but the name and the place, which leave a trace of their own.</summary>
    public void Describe(Profile profile)
    {
        RefuseIfMerged();
        Facts.Put(profile, this);
        Version++;
    }

    /// <summary>
    /// The same for what became different on a day; another street or legal form leaves a trace. What was not known before was no
    /// other.
    /// </summary>
    public IReadOnlyList<HistoryEntry> Change(Profile profile, DateOnly on)
    {
        List<HistoryEntry> changes = [];
        if (Address is { } street && street != profile.Address)
            changes.Add(HistoryEntry.AtAnotherAddress(Id, on, street, profile.Address));
        if (LegalForm != LegalForm.Other && LegalForm != profile.LegalForm)
            changes.Add(HistoryEntry.OfAnotherForm(Id, on, LegalForm, profile.LegalForm));
        Describe(profile);
        return changes;
    }

    /// <summary>What the profile says now, for a form to start from.</summary>
    public Profile AsProfile() => Facts.Take(this, new Profile(LegalForm));

    public HistoryEntry? Rename(string name, DateOnly on)
    {
        RefuseIfMerged();
        var before = Name;
        SetName(name);
        Version++;
        return before == Name ? null : HistoryEntry.Renamed(Id, on, before, Name);
    }

    /// <summary>
    /// Moves to another unit and the house, street or hamlet there; <paramref name="from"/> and <paramref name="to"/> are the written
    /// places for the timeline.
    /// </summary>
    public HistoryEntry? Move(long unit, string? address, DateOnly on, string? from, string to)
    {
        RefuseIfMerged();
        if (UnitId == unit)
            return null;
        var entry = HistoryEntry.Moved(Id, on, from, to, UnitId, Address);
        (UnitId, Address) = (unit, address);
        Version++;
        return entry;
    }

    /// <summary>This record was a duplicate: its products and recognitions now belong to <paramref name="kept"/>.</summary>
    /// <param name="note">What went over, in words, for the timeline.</param>
    public HistoryEntry MergeInto(Producer kept, DateOnly on, string? note = null)
    {
        RefuseIfMerged();
        if (kept.Id == Id)
            throw new RefusalException("producer.merge-itself");
        if (kept.MergedInto is not null)
            throw new RefusalException("producer.merged", kept.Name);
        MergedInto = kept.Id;
        Version++;
        return HistoryEntry.Merged(kept.Id, on, Name, kept.Name, note);
    }

    private void SetName(string name)
    {
        name = VietnameseText.Tidy(name);
        if (name.Length is 0 or > 300)
            throw new RefusalException("producer.name", 300);
        Name = name;
        FoldedName = VietnameseText.Fold(name);
        NameOrder = VietnameseOrder.Key(name);
        MatchName = VietnameseText.Match(name);
    }

    private void RefuseIfMerged()
    {
        if (MergedInto is not null)
            throw new RefusalException("producer.merged", Name);
    }
}

public enum Gender
{
    Female,
    Male,
}
