using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Tests.Evaluation.Councils;

namespace OneCommune.Web.Tests.Evaluation.Decisions;

/// <summary>Results of a closed session, a province that writes the decision and a leader who signs it.</summary>
internal sealed class DecisionRoom : IDisposable
{
    private static int number;
    private readonly TestApp app;

    private DecisionRoom(TestApp app, CouncilRoom council, Browser province, Browser leader) =>
        (this.app, Council, Province, Leader) = (app, council, province, leader);

    public CouncilRoom Council { get; }
    public Browser Province { get; }
    public Browser Leader { get; }
    public string Number { get; } = $"{Interlocked.Increment(ref number):00}/QĐ-UBND";
    public Guid Id { get; private set; }
    public string Address => $"/lam-viec/quyet-dinh/{Id}";

    /// <summary>Each product scored by one member to these stars (null: knocked out), the session closed.</summary>
    public static async Task<DecisionRoom> ScoredAsync(TestApp app, params (string Product, int? Stars)[] results)
    {
        var council = await CouncilRoom.ScoringAsync(app, 1, [.. results.Select(one => one.Product)]);
        return await ScoredAsync(app, council, [.. results.Select(one => one.Stars)]);
    }

    public static async Task<DecisionRoom> ScoredAsync(TestApp app, CouncilRoom council, params int?[] stars)
    {
        for (var i = 0; i < stars.Length; i++)
        {
            var values = council.Answers(stars[i] ?? 4);
            if (stars[i] is null)
                (values["ko"], values["ko-ly-do"]) = ("forged-dossier", "Giấy tờ giả");
            await council.SaveAsync(council.Members[0], values, i);
            await council.CloseAsync(council.Members[0], i);
            Assert.Equal(stars[i], (await council.HearingAsync(i)).Outcome!.Stars);
        }
        Assert.Contains("Phiên đã kết thúc", (await council.EndSessionAsync()).Text);
        return new(app, council, await app.SignedInAsync(Role.Province), await app.SignedInAsync(Role.Leader));
    }

    /// <summary>Writes the decision with all results of this room.</summary>
    public async Task<Page> WriteAsync(DateOnly? date = null, string? number = null)
    {
        var page = await Province.GetAsync("/lam-viec/quyet-dinh/moi?phien=tat-ca");
        // Other tests of the class have results waiting too: untick them.
        foreach (var box in page.Document.QuerySelectorAll("[name='Add']"))
        {
            if (!Council.Hearings.Contains(Guid.Parse(box.GetAttribute("value")!)))
                box.RemoveAttribute("checked");
        }
        var answer = await Province.SubmitAsync(
            page,
            new()
            {
                ["Form.Number"] = number ?? Number,
                ["Form.Date"] = (date ?? app.Clock.Today).ToString("yyyy-MM-dd"),
                ["Form.Signer"] = "Phó Chủ tịch Nguyễn Văn Thử",
                ["Form.Submission"] = "120/TTr-SNNMT",
            }
        );
        if (answer.Status == 200)
            Id = Guid.Parse(answer.Path.Split('/')[^1]);
        return answer;
    }

    /// <summary>Changes the head; the results it lists stay.</summary>
    public async Task EditAsync(Dictionary<string, string?> values)
    {
        var edit = await Province.GetAsync(Address + "/sua");
        foreach (var box in edit.Document.QuerySelectorAll("[name='Add'][checked]"))
            box.RemoveAttribute("checked");
        Assert.Equal(200, (await Province.SubmitAsync(edit, values)).Status);
    }

    public async Task<Page> SubmitAsync() => await Province.SubmitAsync(await Province.GetAsync(Address + "/trinh"));

    /// <summary>Under the number it was written with, or the one given.</summary>
    public async Task<Page> SignAsync(string? number = null) =>
        await Leader.SubmitAsync(
            await Leader.GetAsync(Address + "/ky"),
            number is null ? [] : new() { ["Number"] = number }
        );

    public async Task<Page> SignAfterSubmitAsync()
    {
        await SubmitAsync();
        return await SignAsync();
    }

    public async Task<Page> WriteSubmitAndSignAsync(DateOnly? date = null)
    {
        Assert.Equal(200, (await WriteAsync(date)).Status);
        Assert.Contains("Đã trình lãnh đạo", (await SubmitAsync()).Text);
        return await SignAsync();
    }

    public async Task<Decision> DecisionAsync()
    {
        await using var database = app.Open();
        return await database.Decisions.AsNoTracking().SingleAsync(one => one.Id == Id);
    }

    public async Task<Recognition?> RecognitionAsync(int product = 0)
    {
        await using var database = app.Open();
        var dossier = Council.Dossiers[product].Id;
        return await database.Recognitions.AsNoTracking().SingleOrDefaultAsync(one => one.DossierId == dossier);
    }

    /// <summary>Where each dossier of the room stands.</summary>
    public async Task<IReadOnlyList<DossierStatus>> StatusesAsync()
    {
        await using var database = app.Open();
        var statuses = new List<DossierStatus>();
        foreach (var dossier in Council.Dossiers)
            statuses.Add(
                await database.Dossiers.Where(one => one.Id == dossier.Id).Select(one => one.Status).SingleAsync()
            );
        return statuses;
    }

    public void Dispose()
    {
        Council.Dispose();
        Province.Dispose();
        Leader.Dispose();
    }
}
