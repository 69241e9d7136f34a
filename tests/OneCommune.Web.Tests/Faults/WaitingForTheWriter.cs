using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Faults;

public sealed class WaitingForTheWriter(TestApp app) : IClassFixture<TestApp>
{
    private const int Many = 24;

    [Fact]
    public async Task Who_only_reads_is_answered_while_many_wait_to_write_and_then_each_writes()
    {
        List<Browser> people = [];
        for (var i = 0; i < Many; i++)
            people.Add(await app.SignedInAsync(Role.Province));
        using var visitor = app.Visitor;
        List<Task<Page>> waiting;

        await using (var database = app.Open())
        await using (await database.BeginAsync(default))
        {
            waiting = [.. people.Select(one => one.SignInAsync(one.UserName, TestApp.Password))];
            for (var i = 0; i < 10; i++)
            {
                Assert.Equal(200, (await visitor.GetAsync("/san-pham?q=mat")).Status);
                Assert.Equal(200, (await people[i].GetAsync("/lam-viec/san-pham")).Status);
            }
            // Signing in is told in the trail: none of them can be through.
            Assert.DoesNotContain(waiting, one => one.IsCompleted);
        }

        foreach (var answer in await Task.WhenAll(waiting))
            Assert.Equal("/lam-viec", answer.Path);
        people.ForEach(one => one.Dispose());
    }
}
