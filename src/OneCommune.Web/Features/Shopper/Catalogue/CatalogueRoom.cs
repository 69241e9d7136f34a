namespace OneCommune.Web.Features.Shopper.Catalogue;

/// <summary>What visitors find.</summary>
internal static class CatalogueRoom
{
    public static readonly Room Room = new()
    {
        Map = app =>
        {
            CatalogueApi.Map(app);
            PublicPictures.Map(app);
        },
    };
}
