using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Faults;

/// <summary>The form of a product of its own, and a commune's officer who may fill it in.</summary>
internal static class ProductFormScene
{
    public const string Story = "Chuyện nghề \"nước mắm\"\nba đời <làm> ở ấp 1";

    public static async Task<(string Address, Browser Officer)> HasProductFormAsync(this TestApp app, string name)
    {
        var producer = await app.HasProducerAsync("Hộ " + name);
        var product = await app.HasProductAsync(producer, name);
        return ($"/lam-viec/san-pham/{product.Id}/sua", await app.SignedInAsync(Role.Commune, "28040"));
    }

    public static IHtmlTextAreaElement Area(this Page page, string name) =>
        page.Document.QuerySelector<IHtmlTextAreaElement>($"textarea[name='{name}']")!;
}
