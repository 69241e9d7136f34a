using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Recognitions;

/// <summary>
/// Tells a producer that a certificate runs out in six, three months, one: the dossier for a new one comes early (26/2026 art. 6).
/// </summary>
internal static class ExpiryNotices
{
    public static readonly NoticeKind Expiring = new(
        "certificate.expiring",
        "Giấy chứng nhận sắp hết hạn",
        "Giấy chứng nhận {sao} sao của {san-pham} hết hạn ngày {han}, còn dưới {thang} tháng. Hồ sơ phân hạng lại nộp từ {tu} đến {den}."
    );

    private static readonly int[] Months = [1, 3, 6];

    public static async Task RunAsync(IServiceProvider services, CancellationToken stop)
    {
        var database = services.GetRequiredService<Database>();
        var time = services.GetRequiredService<TimeProvider>();
        var (now, today) = (time.GetUtcNow().UtcDateTime, time.Today());
        var laws = await services.GetRequiredService<LawBook>().ReadAsync(database, stop);
        var window = laws.InForceOn(today).Procedure.Rerank;
        await using var transaction = await database.BeginAsync(stop);
        var ending = await EndingAsync(database, today, stop);
        var speakers = await database.SpeakersAsync(ending.Select(one => one.ProducerId), stop);
        var told = ending.ConvertAll(one => Told(one, window, speakers[one.ProducerId], today));
        await TellPeople.AddAsync(database, told, now, but: null, stop);
        if (database.ChangeTracker.HasChanges())
            await database.SaveAsync(
                new(now, null, "OneCommune", "server", "notice.expiring", "notice", Act.NoSubject),
                stop
            );
        await transaction.CommitAsync(stop);
    }

    private static Told Told(Ending one, RerankWindow? window, IEnumerable<Guid> speakers, DateOnly today)
    {
        // One that is told late, or for the first time, is told once: how little is left.
        var months = Months.First(m => one.ExpiresOn <= today.AddMonths(m));
        return new(
            Expiring,
            $"recognition/{one.Id}/{months}",
            $"/lam-viec/san-pham/{one.ProductId}",
            speakers,
            ("san-pham", one.ProductName),
            ("sao", $"{one.Stars}"),
            ("han", one.ExpiresOn.Shown()),
            ("thang", $"{months}"),
            ("tu", window is null ? null : one.ExpiresOn.AddDays(-window.EarliestDaysBefore).Shown()),
            ("den", window is null ? null : one.ExpiresOn.AddDays(-window.LatestDaysBefore).Shown())
        );
    }

    /// <summary>In force, and not ended before their time by something else; of producers somebody speaks for.</summary>
    private static Task<List<Ending>> EndingAsync(Database database, DateOnly today, CancellationToken stop)
    {
        var last = today.AddMonths(Months[^1]);
        return database
            .Recognitions.Where(r =>
                r.IssuedOn <= today && r.LastDay == r.ExpiresOn && r.ExpiresOn >= today && r.ExpiresOn <= last
            )
            .Where(r => database.Grants.Any(g => g.ProducerId == r.ProducerId))
            .Select(r => new Ending(r.Id, r.ProductId, r.ProducerId, r.ProductName, r.Stars, r.ExpiresOn))
            .ToListAsync(stop);
    }

    private sealed record Ending(
        Guid Id,
        Guid ProductId,
        Guid ProducerId,
        string ProductName,
        int Stars,
        DateOnly ExpiresOn
    );
}
