using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;

namespace OneCommune.Web.Rights;

/// <summary>Whose eyes a dossier and its files are for.</summary>
internal static class DossierReach
{
    private static readonly Role[] Offices = [Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor];

    /// <summary>
    /// A producer's own; for an office those ever lodged in its area; for a council member those assigned. A draft is the
    /// producer's alone, and who declared a conflict opens the dossier in no office until the council is done with it.
    /// </summary>
    public static IQueryable<Dossier> Dossiers(this Person person, Database database)
    {
        var own = person.ProducerIds.ToList();
        var offices = Offices.Where(person.ActsAs).ToArray();
        var sits = person.ActsAs(Role.Council);
        if (offices.Length == 0 && !sits)
            return database.Dossiers.Where(d => own.Contains(d.ProducerId));

        var reach = person.Reach(database, offices);
        var assigned = person.AssignedDossiers(database);
        var recused = person.RecusedDossiers(database);
        return database.Dossiers.Where(d =>
            own.Contains(d.ProducerId)
            || (
                d.LodgedOn != null
                && (reach.Contains(d.UnitId) || (sits && assigned.Contains(d.Id)))
                && !recused.Contains(d.Id)
            )
        );
    }
}
