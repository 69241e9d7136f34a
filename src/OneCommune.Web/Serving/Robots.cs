using OneCommune.Web.Rights;

namespace OneCommune.Web.Serving;

/// <summary>Search engines may read what the public reads.</summary>
internal static class Robots
{
    private const string Text = """
        User-agent: *
        Disallow: /lam-viec
        Disallow: /dang-nhap
        Disallow: /api/

        """;

    public static void Map(WebApplication app) => app.MapGet("/robots.txt", () => Results.Text(Text)).AllowVisitor();
}
