using OneCommune.Storage.Registry.Places;

namespace OneCommune.Web.Features.Shared;

/// <summary>What a place is today, told beside it: another name, or parts. Whoever has moved from it is told apart ("nay ở …").</summary>
internal static class PlaceNow
{
    /// <summary>Null where the place still stands, or is not known.</summary>
    public static string? Of(WrittenPlace? place, Texts.Texts text) =>
        place?.NowInside.ToList() switch
        {
            null or [] => null,
            [var only] => text["nay là {0}", only],
            var parts => text["nay chia về {0}", string.Join("; ", parts)],
        };
}
