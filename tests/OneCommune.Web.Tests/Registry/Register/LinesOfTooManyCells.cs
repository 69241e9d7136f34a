using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>An address with its comma, without quotation marks, in a CSV an officer typed.</summary>
public sealed class LinesOfTooManyCells(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("Ấp 1, xã Mỹ Thử", "Địa chỉ")]
    [InlineData("Ấp 1,xã Mỹ Thử", "Số QĐ lần đầu")]
    public async Task Its_line_is_refused_for_that_alone(string address, string column)
    {
        var outcome = await new RegisterScene(app).CheckAsync(
            Line("Gạo", address: "Ấp 1"),
            Line("Nếp", address: address),
            Line("Mắm", address: "\"Ấp 1, xã Mỹ Thử\"")
        );

        var refused = Assert.Single(outcome.Rejected);
        Assert.Equal((3, column, "register.more-cells"), (refused.Row, refused.Column, refused.Reason.Code));
        Assert.Equal([25, 24], refused.Reason.Args);
        Assert.Equal(3, outcome.Rows);
    }
}
