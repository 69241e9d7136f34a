using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>"Hoà" and "hòa" are one word, set in two ways.</summary>
public sealed class NamesWithTheirTonesElsewhere(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task They_are_the_product_and_the_producer_that_are_there()
    {
        var register = new RegisterScene(app);
        await register.ImportAsync(Line("Kẹo hoà", "Hợp tác xã Thuỷ Hoà"));

        var again = await register.CheckAsync(Line("Kẹo hòa", "Hợp tác xã Thủy Hòa"));

        Assert.Equal((0, 0, 1), (again.NewProducers, again.NewProducts, again.Unchanged));
    }
}
