namespace OneCommune.Web.Features.Evaluation.DossierFiles;

/// <summary>The files of a dossier, looked at in the page or taken away.</summary>
internal static class DossierFilesRoom
{
    public static readonly Room Room = new()
    {
        Map = app =>
        {
            Downloads.Map(app);
            DossierZip.Map(app);
        },
    };
}
