namespace OneCommune.Web.Tests.Commands;

public sealed class FactsOfAnInstallation : IClassFixture<TestApp>
{
    private readonly TestApp app;

    public FactsOfAnInstallation(TestApp app) => this.app = app;

    [Theory]
    [InlineData("province", "80")]
    [InlineData("public-url", "https://ocop.tinh.example")]
    [InlineData("open-data-licence", "Được dùng lại khi ghi nguồn.")]
    public async Task A_setting_is_kept_and_told(string name, string value)
    {
        Assert.Equal(0, (await SetAsync(name, value)).Exit);
        Assert.Equal(0, (await SetAsync(name, value)).Exit);

        var told = await CommandLineRun.OfAsync(app, "settings", "--json");
        Assert.Equal(value, System.Text.Json.JsonDocument.Parse(told.Output).RootElement.GetProperty(name).GetString());
        Assert.Equal(0, (await CommandLineRun.OfAsync(app, "audit", "verify")).Exit);
    }

    [Theory]
    [InlineData("audit", "verify")]
    [InlineData("statistics", "--json")]
    [InlineData("register", "export", "so.xlsx")]
    public async Task A_question_to_a_folder_without_a_database_is_refused_and_makes_none(params string[] verb)
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var run = await CommandLineRun.RunAsync([.. verb, "--data", folder]);

        Assert.Equal(2, run.Exit);
        Assert.Contains("Không có cơ sở dữ liệu nào ở", run.Errors);
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("province", "99", "Hôm nay không có tỉnh nào mã “99”")]
    [InlineData("public-url", "ocop.tinh.example", "không phải địa chỉ trang công khai")]
    [InlineData("public-url", "https://ocop.tinh.example/chung-nhan", "không phải địa chỉ trang công khai")]
    [InlineData("second-factor", "maybe", "“required”")]
    [InlineData("demo", "true", "Không có thiết lập nào tên “demo”")]
    public async Task A_setting_that_cannot_be_is_refused(string name, string value, string because)
    {
        var run = await SetAsync(name, value);

        Assert.Equal(2, run.Exit);
        Assert.Contains(because, run.Errors);
    }

    [Theory]
    [InlineData("--database", "Host=127.0.0.1;Port=1;Database=none;Timeout=2")]
    [InlineData("--database", "not a connection")]
    [InlineData("--data", "/dev/null/data")]
    public async Task A_database_that_cannot_be_reached_is_named_without_a_stack_of_calls(string option, string value)
    {
        var run = await CommandLineRun.RunAsync("settings", "set", "province", "80", option, value);

        Assert.Equal(2, run.Exit);
        Assert.Contains("Không mở được cơ sở dữ liệu", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    private Task<CommandLineRun> SetAsync(string name, string value) =>
        CommandLineRun.OfAsync(app, "settings", "set", name, value);
}
