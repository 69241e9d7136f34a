using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Recognitions;

/// <summary>
/// A star given to a product by a decision, with its certificate. In force on day D when issued ≤ D ≤ <see cref="LastDay"/>.
/// </summary>
public sealed class Recognition
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ProductId { get; private set; }
    public Guid ProducerId { get; private set; }

    /// <summary>Product and holder as the certificate names them, see <see cref="Named"/>.</summary>
    public string ProductName { get; private set; } = "";
    public string ProducerName { get; private set; } = "";
    public LegalForm LegalForm { get; private set; }

    /// <summary>House, street, hamlet in <see cref="UnitId"/>.</summary>
    public string? Address { get; private set; }

    /// <summary>The place the certificate names; figures by place count it there.</summary>
    public long? UnitId { get; private set; }
    public Sector Sector { get; private set; }
    public RecognitionKind Kind { get; private set; }
    public int Stars { get; private set; }
    public DateOnly IssuedOn { get; private set; }

    /// <summary>Last day of validity if nothing happens before it.</summary>
    public DateOnly ExpiresOn { get; private set; }
    public DateOnly? ReplacedOn { get; private set; }
    public DateOnly? RevokedOn { get; private set; }
    public string? RevocationNumber { get; private set; }
    public string? RevocationReason { get; private set; }

    /// <summary>Null where only a reason in words is known.</summary>
    public RevocationGround? RevokedFor { get; private set; }

    /// <summary>The last day in force: expiry, or the day before a revocation or a later recognition.</summary>
    public DateOnly LastDay { get; private set; }
    public string? DecisionNumber { get; private set; }
    public string? Authority { get; private set; }
    public string? RegulationId { get; private set; }
    public int? SetNumber { get; private set; }
    public string? CertificateNumber { get; private set; }

    /// <summary>Finds the certificate's public page, also where the certificate carries no number of ours.</summary>
    public CheckCode CheckCode { get; private set; }
    public Guid? DossierId { get; private set; }
    public long Version { get; private set; }

    private Recognition() => CheckCode = CheckCode.Of(Id);

    /// <param name="expiresOn">Null for the law's validity: <paramref name="months"/> after issue, the same day clamped to the month's end.</param>
    public static Recognition Of(
        Products.Product product,
        Named named,
        RecognitionKind kind,
        int stars,
        DateOnly issuedOn,
        Decided by,
        int months = 36,
        DateOnly? expiresOn = null
    )
    {
        if (stars is < 3 or > 5)
            throw new RefusalException("recognition.stars", stars);
        var expiry = expiresOn ?? issuedOn.AddMonths(months);
        if (expiry < issuedOn)
            throw new RefusalException("recognition.expiry-before-issue", expiry, issuedOn);
        return new()
        {
            ProductId = product.Id,
            ProducerId = product.ProducerId,
            ProductName = named.Product,
            ProducerName = named.Producer,
            LegalForm = named.LegalForm,
            Address = named.Address,
            UnitId = by.UnitId,
            Sector = by.Sector ?? product.Sector,
            Kind = kind,
            Stars = stars,
            IssuedOn = issuedOn,
            ExpiresOn = expiry,
            LastDay = expiry,
            DecisionNumber = by.Number,
            Authority = by.Authority,
            RegulationId = by.RegulationId,
            SetNumber = by.SetNumber ?? product.SetNumber,
            CertificateNumber = by.CertificateNumber,
            DossierId = by.DossierId,
        };
    }

    public bool InForceOn(DateOnly day) => IssuedOn <= day && day <= LastDay;

    public Standing StandingOn(DateOnly day) => Standings.On(day, IssuedOn, ExpiresOn, RevokedOn, ReplacedOn);

    /// <summary>26/2026 art. 8. <paramref name="reason"/> is one of its grounds in words.</summary>
    public void Revoke(DateOnly on, string? number, string? reason)
    {
        if (RevokedOn is not null)
            throw new RefusalException("recognition.already-revoked", RevokedOn);
        if (on < IssuedOn)
            throw new RefusalException("recognition.revoked-before-issue", on, IssuedOn);
        RevokedOn = on;
        RevocationNumber = number;
        RevocationReason = reason;
        LastDay = Earliest();
        Version++;
    }

    /// <summary>
    /// A decision revokes it (26/2026 art. 8). <paramref name="words"/> say what was found; only ground e must have them. Refuses
    /// "recognition.already-revoked", "recognition.not-in-force", "recognition.revoked-before-issue",
    /// "recognition.revoked-in-future", "recognition.revocation-number", "recognition.revocation-words".
    /// </summary>
    public void Revoke(RevocationGround ground, DateOnly on, string? number, string? words, DateOnly today)
    {
        ReadRevocationDay(on, today);
        var written = ReadRevocationNumber(number);
        var said = ReadRevocationWords(ground, words);
        Revoke(on, written, said);
        RevokedFor = ground;
    }

    /// <summary>
    /// The day from which it is revoked. Refuses "recognition.revocation-date", "recognition.revoked-in-future",
    /// "recognition.not-in-force", "recognition.revoked-before-issue".
    /// </summary>
    public DateOnly ReadRevocationDay(DateOnly? typed, DateOnly today)
    {
        if (typed is not { } on)
            throw new RefusalException("recognition.revocation-date");
        if (on > today)
            throw new RefusalException("recognition.revoked-in-future", on, today);
        if (RevokedOn is null && on > LastDay)
            throw new RefusalException("recognition.not-in-force", LastDay);
        return on >= IssuedOn ? on : throw new RefusalException("recognition.revoked-before-issue", on, IssuedOn);
    }

    /// <summary>Of the decision that revokes. Refuses "recognition.revocation-number" (no "05/QĐ-UBND").</summary>
    public static string ReadRevocationNumber(string? typed)
    {
        var number = Bounded.Text(typed, 60, "recognition.revocation-number");
        return PaperNumber.IsWhole(number) ? number : throw new RefusalException("recognition.revocation-number", 60);
    }

    /// <summary>What was found; null for none. Refuses "recognition.revocation-words", also where ground e says nothing.</summary>
    public static string? ReadRevocationWords(RevocationGround? ground, string? typed)
    {
        var said = Bounded.LinesOrNull(typed, 500, "recognition.revocation-words");
        return ground == RevocationGround.Other && said is null
            ? throw new RefusalException("recognition.revocation-words", 500)
            : said;
    }

    /// <summary>A later recognition of the same product was issued on <paramref name="on"/>.</summary>
    public void ReplaceBy(DateOnly on)
    {
        if (on < IssuedOn)
            throw new RefusalException("recognition.replaced-before-issue", on, IssuedOn);
        ReplacedOn = ReplacedOn is { } earlier && earlier < on ? earlier : on;
        LastDay = Earliest();
        Version++;
    }

    /// <summary>The product it was given to is, in truth, <paramref name="kept"/>: two records of it were merged.</summary>
    public void BelongTo(Products.Product kept)
    {
        ProductId = kept.Id;
        ProducerId = kept.ProducerId;
        Version++;
    }

    /// <summary>The producer that holds it is, in truth, <paramref name="kept"/>: two records of it were merged.</summary>
    public void BelongTo(Producers.Producer kept)
    {
        ProducerId = kept.Id;
        Version++;
    }

    /// <summary>
    /// <paramref name="twin"/> tells of the same recognition and was entered with another record of the product: what it knows more is
    /// taken over, a revocation too, and it counts as never issued.
    /// </summary>
    public void Absorb(Recognition twin)
    {
        if (Lacks(twin.DecisionNumber, twin.Authority))
            Complete(twin.DecisionNumber, twin.Authority);
        if (RevokedOn is null && twin.RevokedOn is { } on)
        {
            Revoke(on, twin.RevocationNumber, twin.RevocationReason);
            RevokedFor = twin.RevokedFor;
        }
        twin.ReplaceBy(twin.IssuedOn);
    }

    /// <summary>Its certificate was entered a second time with another record, see <see cref="Absorb"/>.</summary>
    public bool WasNeverIssued => ReplacedOn == IssuedOn;

    /// <summary>Its decision was signed in this system; of any other the register tells, and the paper is elsewhere.</summary>
    public bool IsSignedHere => DossierId is not null;

    /// <summary>What a recognition is that follows one of <paramref name="before"/> stars.</summary>
    public static RecognitionKind KindAfter(int before, int stars) =>
        stars > before ? RecognitionKind.Upgraded : RecognitionKind.Renewed;

    /// <summary>An older recognition of the product came to light: this one was not the first.</summary>
    public void Follow(Recognition older)
    {
        Kind = KindAfter(older.Stars, Stars);
        Version++;
    }

    public bool Lacks(string? number, string? authority) =>
        (DecisionNumber is null && number is not null) || (Authority is null && authority is not null);

    /// <summary>Fills in what the record did not say of its decision; what it says stays.</summary>
    public void Complete(string? number, string? authority)
    {
        DecisionNumber ??= number;
        Authority ??= authority;
        Version++;
    }

    private DateOnly Earliest()
    {
        var last = ExpiresOn;
        if (RevokedOn is { } revoked && revoked.AddDays(-1) < last)
            last = revoked.AddDays(-1);
        if (ReplacedOn is { } replaced && replaced.AddDays(-1) < last)
            last = replaced.AddDays(-1);
        return last;
    }
}

/// <summary>What a decision says of one recognition.</summary>
public sealed record Decided(
    string? Number,
    string? Authority,
    string? RegulationId = null,
    long? UnitId = null,
    string? CertificateNumber = null,
    Guid? DossierId = null,
    int? SetNumber = null,
    Sector? Sector = null
);
