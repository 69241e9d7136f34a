using OneCommune.Storage;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Serving;

internal sealed class PublicTags(LatestChange latest, TimeProvider time)
{
    /// <summary>The tag of what is drawn from now on.</summary>
    public async ValueTask<PublicTag> ReadAsync() => new(await latest.ReadAsync(), time.Today());
}
