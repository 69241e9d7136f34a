namespace OneCommune.Web.Features.Office.Background;

/// <summary>What the server does by itself.</summary>
internal static class BackgroundRoom
{
    public static readonly Room Room = new()
    {
        Jobs = [new("sweep", "Dọn dữ liệu tạm và tệp không còn dùng", "0 30 3 * * ?", SweepUnused.RunAsync)],
    };
}
