using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Papers;

/// <summary>An office that renames and moves through its forms.</summary>
internal static class PaperScene
{
    public static Task RenamesProductAsync(this Browser office, Guid product, string name, DateOnly? on = null) =>
        office.SendsAsync($"/lam-viec/san-pham/{product}/doi-ten", name, on);

    public static Task RenamesProducerAsync(this Browser office, Guid producer, string name, DateOnly? on = null) =>
        office.SendsAsync($"/lam-viec/chu-the/{producer}/doi-ten", name, on);

    public static async Task MovesAsync(this Browser office, Guid producer, string place, string street)
    {
        var form = await office.GetAsync($"/lam-viec/chu-the/{producer}/chuyen-noi");
        var page = await office.SubmitAsync(form, new() { ["Place.Typed"] = place, ["Address"] = street });
        Assert.Contains("Đã chuyển đến", page.Text);
    }

    private static async Task SendsAsync(this Browser office, string address, string name, DateOnly? on)
    {
        Dictionary<string, string?> values = new() { ["Name"] = name };
        if (on is { } day)
            values["On"] = day.ToString("yyyy-MM-dd");
        Assert.Contains("Đã đổi tên", (await office.SubmitAsync(await office.GetAsync(address), values)).Text);
    }
}
