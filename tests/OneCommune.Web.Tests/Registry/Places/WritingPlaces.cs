using OneCommune.Storage.Registry.Places;

namespace OneCommune.Web.Tests.Registry.Places;

public sealed class WritingPlaces(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_place_is_written_as_it_was_called_and_as_it_is_called_now()
    {
        await using var database = app.Open();

        var places = await database.WrittenPlacesAsync([3, 5, 12, 6, null, 999], app.Clock.Today, default);

        Assert.Equal([3, 5, 6, 12], places.Keys.Order());
        Assert.Equal("Xã Mỹ Thử, huyện Thử Thừa, tỉnh Long An", places[3].Address);
        Assert.Equal(["Xã Thử Thừa, tỉnh Tây Ninh"], places[3].Now);
        Assert.Equal(["Phường Tân Thử, tỉnh Tây Ninh", "Xã Thử Thừa, tỉnh Tây Ninh"], places[5].Now);
        Assert.Equal("Tỉnh Tây Ninh", places[6].Address);
        Assert.Equal("Xã Thử Thừa, tỉnh Tây Ninh", places[12].Address);
        Assert.False(places[12].IsPast);
    }
}
