using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Tests.Evaluation.Decisions;

namespace OneCommune.Web.Tests.Evaluation.Councils;

/// <summary>A council brought together through the pages: a secretary, members (the first is the chair), and dossiers of set 3.</summary>
internal sealed class CouncilRoom : IDisposable
{
    private readonly TestApp app;

    private CouncilRoom(TestApp app, ProductSet set, Browser secretary) =>
        (this.app, Set, Secretary) = (app, set, secretary);

    public ProductSet Set { get; }
    public Browser Secretary { get; }
    public List<Browser> Members { get; } = [];
    public Guid SessionId { get; private set; }
    public string Session => $"/lam-viec/phien-hop/{SessionId}";
    public IReadOnlyList<Domain.Evaluation.Dossiers.Dossier> Dossiers { get; private set; } = [];
    public List<Guid> Hearings { get; private set; } = [];

    public string Sheet(int product = 0) => $"/lam-viec/phieu-cham/{Hearings[product]}";

    public string Result(int product = 0) => $"/lam-viec/ket-qua/{Hearings[product]}";

    /// <summary>In preparation: members invited, dossiers listed.</summary>
    public static async Task<CouncilRoom> PreparedAsync(TestApp app, int members, params string[] products) =>
        await PreparedAsync(app, members, await ReceivedDossiers.AddAsync(app, products));

    /// <summary>Open, and everybody declared no conflict.</summary>
    public static async Task<CouncilRoom> ForDossiersAsync(
        TestApp app,
        int members,
        params Domain.Evaluation.Dossiers.Dossier[] dossiers
    )
    {
        var room = await PreparedAsync(app, members, dossiers);
        await room.OpenAsync();
        foreach (var member in room.Members)
            await room.DeclareAsync(member);
        return room;
    }

    private static async Task<CouncilRoom> PreparedAsync(
        TestApp app,
        int members,
        IReadOnlyList<Domain.Evaluation.Dossiers.Dossier> dossiers
    )
    {
        var room = new CouncilRoom(
            app,
            (await ReceivedDossiers.RegulationAsync(app)).Set(3),
            await app.SignedInAsync(Role.Secretary)
        )
        {
            Dossiers = dossiers,
        };
        await room.CreateAsync();
        for (var i = 0; i < members; i++)
            await room.InviteAsync(await app.SignedInAsync(Role.Council), i == 0 ? Seat.Chair : Seat.Member);
        await room.ListAsync();
        return room;
    }

    public static async Task<CouncilRoom> OpenedAsync(TestApp app, int members, params string[] products)
    {
        var room = await PreparedAsync(app, members, products);
        await room.OpenAsync();
        return room;
    }

    /// <summary>Everybody declared no conflict.</summary>
    public static async Task<CouncilRoom> ScoringAsync(TestApp app, int members, params string[] products)
    {
        var room = await OpenedAsync(app, members, products);
        foreach (var member in room.Members)
            await room.DeclareAsync(member);
        return room;
    }

    public async Task<Page> InviteAsync(Browser member, Seat seat)
    {
        var page = await Secretary.GetAsync($"{Session}/thanh-vien");
        var answer = await Secretary.SubmitAsync(
            page,
            new()
            {
                ["Account"] = member.AccountId.ToString(),
                ["Organisation"] = $"Sở thử {Members.Count + 1}",
                ["Seat"] = seat.ToString(),
            },
            "Mời"
        );
        Members.Add(member);
        return answer;
    }

    public async Task<Page> OpenAsync() => await Secretary.SubmitAsync(await Secretary.GetAsync($"{Session}/mo"));

    public async Task<Page> DeclareAsync(Browser member, params int[] conflicts)
    {
        var page = await member.GetAsync($"/lam-viec/phieu-cham/phien/{SessionId}/khai-bao");
        var said = Hearings
            .Select(
                (hearing, i) =>
                    KeyValuePair.Create(
                        $"c[{hearing}]",
                        (string?)(conflicts.Contains(i) ? Conflict.Relation : Conflict.None).ToString()
                    )
            )
            .ToDictionary();
        return await member.SubmitAsync(page, said, "Gửi khai báo");
    }

    /// <summary>Answers that come to a rank, as the form posts them.</summary>
    public Dictionary<string, string?> Answers(int stars) =>
        Sheets
            .Reaching(Set, stars)
            .Chosen.Select(one => KeyValuePair.Create($"a[{one.Key}]", (string?)one.Value.ToString()))
            .ToDictionary();

    public async Task<Page> SaveAsync(Browser member, Dictionary<string, string?> values, int product = 0) =>
        await member.SubmitAsync(await member.GetAsync(Sheet(product)), values, "Lưu nháp");

    public async Task<Page> HandInAsync(Browser member, int stars, int product = 0)
    {
        Assert.Equal(200, (await SaveAsync(member, Answers(stars), product)).Status);
        return await CloseAsync(member, product);
    }

    public async Task<Page> CloseAsync(Browser member, int product = 0) =>
        await member.SubmitAsync(await member.GetAsync(Sheet(product) + "/khoa"), button: "Khóa phiếu");

    public async Task<Page> EndRoundAsync(int product = 0) =>
        await Secretary.SubmitAsync(await Secretary.GetAsync(Result(product) + "/ket-thuc"));

    public async Task<Page> EndSessionAsync() =>
        await Secretary.SubmitAsync(await Secretary.GetAsync(Session + "/ket-thuc"));

    public async Task<Hearing> HearingAsync(int product = 0)
    {
        await using var database = app.Open();
        return await database.Hearings.AsNoTracking().AsSplitQuery().SingleAsync(one => one.Id == Hearings[product]);
    }

    public void Dispose()
    {
        Secretary.Dispose();
        Members.ForEach(member => member.Dispose());
    }

    private async Task CreateAsync()
    {
        var form = await Secretary.GetAsync("/lam-viec/phien-hop/moi");
        var created = await Secretary.SubmitAsync(
            form,
            new()
            {
                ["Form.Title"] = $"Phiên thử {Guid.NewGuid():N}",
                ["Form.HeldOn"] = app.Clock.Today.ToString("yyyy-MM-dd"),
                ["Form.Place"] = "Phòng họp thử",
            }
        );
        Assert.Equal(200, created.Status);
        SessionId = Guid.Parse(created.Path.Split('/')[^1]);
    }

    private async Task ListAsync()
    {
        foreach (var dossier in Dossiers)
            Assert.Equal(
                200,
                (
                    await Secretary.SubmitAsync(
                        await Secretary.GetAsync($"{Session}/ho-so"),
                        new() { ["Add"] = dossier.Id.ToString() },
                        "Đưa vào phiên"
                    )
                ).Status
            );
        await using var database = app.Open();
        Hearings = await database
            .Hearings.Where(one => one.SessionId == SessionId)
            .OrderBy(one => one.Position)
            .Select(one => one.Id)
            .ToListAsync();
    }
}
