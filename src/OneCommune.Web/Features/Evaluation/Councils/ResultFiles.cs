using System.Text;
using System.Text.Json;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>The file of a round that is over, and the line in it that `score council` reads.</summary>
internal static class ResultFiles
{
    private static readonly Role[] Readers = [Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Role.Council];

    public static void Map(WebApplication app)
    {
        app.MapGet("/lam-viec/ket-qua/{id:guid}/vong-{round:int}.json", WholeAsync).Allow(Readers);
        app.MapGet("/lam-viec/ket-qua/{id:guid}/vong-{round:int}.jsonl", LineAsync).Allow(Readers);
    }

    private static async Task<IResult> WholeAsync(
        Guid id,
        int round,
        Database database,
        Person person,
        CancellationToken stop
    ) => Answer(await FindAsync(id, round, database, person, stop), result => result.Canonical, "application/json");

    private static async Task<IResult> LineAsync(
        Guid id,
        int round,
        Database database,
        Person person,
        CancellationToken stop
    ) => Answer(await FindAsync(id, round, database, person, stop), Line, "application/jsonl");

    private static string Line(CouncilResult result)
    {
        using var file = JsonDocument.Parse(result.Canonical);
        return file.RootElement.GetProperty("council").GetRawText() + "\n";
    }

    private static async Task<CouncilResult?> FindAsync(
        Guid id,
        int round,
        Database database,
        Person person,
        CancellationToken stop
    ) =>
        await HearingAccess.FindAsync(database, person, id, stop) is { } found
            ? found.Hearing.Results.FirstOrDefault(result => result.Round == round)
            : null;

    private static IResult Answer(CouncilResult? result, Func<CouncilResult, string> text, string type) =>
        result is null ? Results.NotFound() : Results.Bytes(Encoding.UTF8.GetBytes(text(result)), type);
}
