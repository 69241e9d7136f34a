using OneCommune.Web.Tests.Office.Work;

namespace OneCommune.Web.Tests.Evaluation.Decisions;

public sealed class SigningMany(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Writing_submitting_and_signing_ask_as_many_questions_of_twenty_products_as_of_two()
    {
        // What is read once and kept is read here.
        await AskedAsync(1);

        var two = await AskedAsync(2);

        Assert.InRange(two.Signed, 10, 100);
        Assert.Equal(two, await AskedAsync(20));
    }

    private async Task<(int Written, int Submitted, int Signed)> AskedAsync(int products)
    {
        using var room = await DecisionRoom.ScoredAsync(
            app,
            [.. Enumerable.Range(1, products).Select(i => ($"Gạo ký {products}-{i}", (int?)4))]
        );
        using var counter = new QuestionCounter(app);
        Assert.Equal(200, (await room.WriteAsync()).Status);
        var written = counter.Reads;
        await room.SubmitAsync();
        var submitted = counter.Reads - written;
        Assert.Contains("Đã ký", (await room.SignAsync()).Text);
        return (written, submitted, counter.Reads - written - submitted);
    }
}
