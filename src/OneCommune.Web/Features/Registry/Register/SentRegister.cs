using OneCommune.Storage;
using OneCommune.Storage.Registry;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>A row of the list of registers sent in; the newest first.</summary>
internal sealed record SentRegister(
    Guid Id,
    string FileName,
    DateOnly On,
    DateTime SentAt,
    string? SentBy,
    ImportState State,
    int Rows,
    int Imported
)
{
    public static IQueryable<SentRegister> Of(Database database, IQueryable<RegisterImport> imports) =>
        from import in imports
        orderby import.SentAt descending, import.Id descending
        select new SentRegister(
            import.Id,
            import.FileName,
            import.OnDate,
            import.SentAt,
            database.Users.Where(a => a.Id == import.AccountId).Select(a => a.FullName).FirstOrDefault(),
            import.State,
            import.Rows,
            import.Imported
        );
}
