namespace OneCommune.Web.Features.Office.Notices;

/// <summary>What one is told of.</summary>
internal static class NoticesRoom
{
    public static readonly Room Room = new();
}
