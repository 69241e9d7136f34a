using System.Globalization;
using System.Runtime.CompilerServices;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>What a signed decision says of each dossier, and the revocation of a certificate.</summary>
internal static class DecisionNotices
{
    private static readonly NoticeKind Issued = new(
        "certificate.issued",
        "Cấp giấy chứng nhận",
        "{san-pham} được công nhận {sao} sao, giấy chứng nhận số {so}, có giá trị đến {han}."
    );
    private static readonly NoticeKind Decided = new(
        "dossier.decided",
        "Kết quả đánh giá",
        "Đã có kết quả đánh giá {san-pham} theo Quyết định {quyet-dinh} ngày {ngay}."
    );

    private static readonly NoticeKind Revoked = new(
        "certificate.revoked",
        "Giấy chứng nhận bị thu hồi",
        "Giấy chứng nhận {so} của {san-pham} bị thu hồi từ ngày {ngay} theo Quyết định {quyet-dinh}."
    );

    public static readonly NoticeKind[] All = [Issued, Decided, Revoked];

    public static async IAsyncEnumerable<Told> OfAsync(
        Database database,
        Person person,
        LawBook _,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await foreach (var told in OfRevocationsAsync(database, stop))
            yield return told;
        var signed = database
            .ChangeTracker.Entries<Decision>()
            .Where(entry => entry.Entity.State == DecisionState.Signed && entry.Property(d => d.State).IsModified)
            .Select(entry => entry.Entity)
            .ToList();
        if (signed is not [var decision])
            yield break;
        var dossiers = database.Dossiers.Local.ToDictionary(dossier => dossier.Id);
        var speakers = await database.SpeakersAsync(dossiers.Values.Select(one => one.ProducerId), stop);
        var recognitions = database.Added<Recognition>().ToDictionary(one => one.Id);
        foreach (var item in decision.Items)
        {
            var recognition = recognitions.GetValueOrDefault(item.RecognitionId ?? default);
            yield return new(
                recognition is null ? Decided : Issued,
                $"decision-item/{item.Id}",
                $"/lam-viec/ho-so/{item.DossierId}",
                speakers[dossiers[item.DossierId].ProducerId],
                ("san-pham", item.ProductName),
                ("quyet-dinh", decision.Number),
                ("ngay", decision.Date.Shown()),
                ("sao", recognition?.Stars.ToString(CultureInfo.InvariantCulture)),
                ("so", recognition?.CertificateNumber),
                ("han", recognition?.ExpiresOn.Shown())
            );
        }
    }

    private static async IAsyncEnumerable<Told> OfRevocationsAsync(
        Database database,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var revoked = database
            .ChangeTracker.Entries<Recognition>()
            .Where(entry => entry.Entity.RevokedOn is not null && entry.Property(r => r.RevokedOn).IsModified)
            .Select(entry => entry.Entity)
            .ToList();
        if (revoked.Count == 0)
            yield break;
        var speakers = await database.SpeakersAsync(revoked.Select(one => one.ProducerId), stop);
        foreach (var one in revoked)
            yield return new(
                Revoked,
                $"revocation/{one.Id}",
                $"/lam-viec/san-pham/{one.ProductId}",
                speakers[one.ProducerId],
                ("san-pham", one.ProductName),
                ("so", CertificatePaper.NumberOf(one)),
                ("ngay", one.RevokedOn!.Value.Shown()),
                ("quyet-dinh", one.RevocationNumber)
            );
    }
}
