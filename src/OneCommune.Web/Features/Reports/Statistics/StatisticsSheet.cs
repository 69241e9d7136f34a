using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Reports.Statistics;
using OneCommune.Storage;
using OneCommune.Storage.Reports.Statistics;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Reports.Statistics;

/// <summary>Everything the figures page and its file tell for one question.</summary>
internal sealed record StatisticsSheet(
    StatisticsQuestion Question,
    StatisticsScope Scope,
    StatisticsReport Report,
    IReadOnlyList<YearFigures> Years,
    CommuneFigures Communes
)
{
    /// <summary>Reads ngay, don-vi and dia-gioi; without a unit, the person's own commune or else the province.</summary>
    public static async Task<StatisticsSheet> ReadAsync(
        Database database,
        HttpRequest request,
        Person person,
        CancellationToken stop
    )
    {
        var question = StatisticsQuestion.Read(
            request.Query["ngay"],
            request.Query["don-vi"],
            request.Query["dia-gioi"],
            person.Today
        );
        if (question.Unit is null && !request.Query.ContainsKey("don-vi"))
            question = question with { Unit = await OwnCommuneAsync(database, person, question.Boundaries, stop) };
        var scope = await question.ScopeAsync(database, stop);
        // A unit of another year brings its own boundaries.
        question = question with
        {
            Boundaries = scope.Boundaries,
        };
        await using var query = await StatisticsQuery.OpenAsync(database, scope, stop);
        return new(
            question,
            scope,
            await query.ReportAsync(question.AsOf, stop),
            await YearFigures.ReadAsync(query, question.AsOf, stop),
            await CommuneFigures.ReadAsync(database, query, question, stop)
        );
    }

    /// <summary>The rows behind these figures are this person's to read.</summary>
    public async Task<bool> IsReadableAsync(Database database, Person person, CancellationToken stop)
    {
        if (!person.Is(RegisterScope.Officers))
            return false;
        if ((await RegisterScope.OfAsync(person, database, stop)).IsWhole)
            return true;
        return Scope.Place is { } place
            && await person.Reach(database, RegisterScope.Officers).ContainsAsync(place.Id, stop);
    }

    /// <summary>Null unless all the person's work lies in one commune that stands on that day.</summary>
    private static async Task<string?> OwnCommuneAsync(
        Database database,
        Person person,
        DateOnly boundaries,
        CancellationToken stop
    )
    {
        var units = person.Grants.Select(g => g.UnitId).OfType<long>().Distinct().ToList();
        if (units is not [var unit])
            return null;
        return await database
            .Units.Where(u => u.Id == unit && u.Level == AdminLevel.Commune)
            .Where(u => u.ValidFrom <= boundaries && (u.ValidTo == null || u.ValidTo >= boundaries))
            .Select(u => u.Code)
            .SingleOrDefaultAsync(stop);
    }
}
