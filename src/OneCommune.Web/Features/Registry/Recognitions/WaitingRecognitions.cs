using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Recognitions;

/// <summary>Recognitions in force that run out within 180 days: time to begin the dossier for a new one.</summary>
internal static class WaitingRecognitions
{
    public static async Task<IEnumerable<Waiting>> OfAsync(Database database, Person person, CancellationToken stop)
    {
        if (!person.Is(Role.Producer, Role.Commune, Role.Province))
            return [];
        var scope = await RegisterScope.OfAsync(person, database, stop);
        var (today, soon) = (person.Today, person.Today.AddDays(StandingMark.EndingDays));
        var ending = database.Recognitions.Where(r =>
            r.IssuedOn <= today && r.LastDay >= today && r.LastDay <= soon && r.ExpiresOn <= soon
        );
        if (!scope.IsWhole)
        {
            var producers = scope.Producers();
            ending = ending.Where(r => producers.Contains(r.ProducerId));
        }
        var count = await ending.CountAsync(stop);
        return
        [
            new(count, "sản phẩm sắp hết hạn công nhận (180 ngày)", "/lam-viec/san-pham?trang-thai=sap-het", "info"),
        ];
    }
}
