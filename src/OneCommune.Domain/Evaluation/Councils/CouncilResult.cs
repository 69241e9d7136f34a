using System.Security.Cryptography;
using System.Text;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Councils;

/// <summary>
/// What one round came to, never changed. <see cref="Canonical"/> is the file from which anybody can compute it again;
/// <see cref="Sha256"/> is printed in the minutes.
/// </summary>
public sealed class CouncilResult
{
    private CouncilResult() { }

    internal CouncilResult(
        Hearing hearing,
        CouncilSession session,
        ProductSet set,
        Sitting sitting,
        CouncilAssessment assessment,
        DateTime at,
        string? trail
    )
    {
        HearingId = hearing.Id;
        Round = hearing.Round;
        ConcludedAt = at;
        Members = sitting.Members;
        Recused = sitting.Recused;
        Counted = assessment.Counted;
        Reason = assessment.Reason;
        Sum = assessment.Mean?.Sum;
        Spread = assessment.Spread;
        Rescore = assessment.Rescore;
        Band = assessment.Band;
        MinimumsMet = assessment.MinimumsMet;
        Stars = assessment.Stars;
        Canonical = CanonicalResult.Write(hearing, session, set, sitting, assessment, trail);
        Sha256 = HashOf(Canonical);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid HearingId { get; private set; }
    public int Round { get; private set; }
    public DateTime ConcludedAt { get; private set; }
    public int Members { get; private set; }
    public int Recused { get; private set; }

    /// <summary>Sheets the mean is taken over.</summary>
    public int Counted { get; private set; }

    /// <summary>Why there are no stars: "knocked-out" or "knockout-disputed"; null when there are.</summary>
    public string? Reason { get; private set; }

    /// <summary>Sum of the totals, in points; null after a knock-out.</summary>
    public int? Sum { get; private set; }
    public int Spread { get; private set; }

    /// <summary>The totals lay further apart than the rules allow.</summary>
    public bool Rescore { get; private set; }
    public int? Band { get; private set; }
    public int? MinimumsMet { get; private set; }
    public int? Stars { get; private set; }

    /// <summary>UTF-8 JSON on one line, members and properties in a fixed order.</summary>
    public string Canonical { get; private set; } = "";
    public string Sha256 { get; private set; } = "";

    /// <summary>Of the file's UTF-8 bytes, lower-case hexadecimal.</summary>
    public static string HashOf(string canonical) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    public ExactMean? Mean => Sum is { } sum ? new ExactMean(sum, Counted) : null;

    public bool DemandsAnotherRound => Reason == "knockout-disputed" || (Reason is null && Rescore && Round == 1);
}
