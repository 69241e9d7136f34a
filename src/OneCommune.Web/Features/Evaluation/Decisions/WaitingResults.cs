using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>Results of closed sessions that no decision lists yet; what was closed last comes first.</summary>
internal static class WaitingResults
{
    public sealed record Row(
        Guid Hearing,
        string Product,
        string Producer,
        Guid SessionId,
        string Session,
        DateOnly HeldOn,
        int? Stars,
        string ProductToday,
        string ProducerToday
    )
    {
        public (string? Product, string? Producer) Now =>
            (ProductToday == Product ? null : ProductToday, ProducerToday == Producer ? null : ProducerToday);
    }

    public static IQueryable<Row> Of(Database database, long province) =>
        from hearing in database.Hearings
        join session in database.CouncilSessions on hearing.SessionId equals session.Id
        join product in database.Products on hearing.ProductId equals product.Id
        join producer in database.Producers on hearing.ProducerId equals producer.Id
        where session.UnitId == province && session.State == SessionState.Closed
        where hearing.State == HearingState.Concluded
        where !database.Set<DecisionItem>().Any(item => item.DossierId == hearing.DossierId)
        orderby session.ClosedAt descending, session.Id, hearing.Position
        select new Row(
            hearing.Id,
            hearing.ProductName,
            hearing.ProducerName,
            session.Id,
            session.Title,
            session.HeldOn,
            hearing.Results.Where(result => result.Round == hearing.Round).Select(result => result.Stars).First(),
            product.Name,
            producer.Name
        );
}
