namespace OneCommune.Web.Features.Shopper.OpenData;

/// <summary>What anybody may take away.</summary>
internal static class OpenDataRoom
{
    public static readonly Room Room = new()
    {
        Map = app =>
        {
            OpenProductsCsv.Map(app);
            TrailHead.Map(app);
        },
    };
}
