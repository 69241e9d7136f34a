namespace OneCommune.Domain.Evaluation.Councils;

public sealed partial class Hearing
{
    internal void Declare(CouncilMember member, Declared said, IReadOnlySet<Guid> own, DateTime at)
    {
        if (said.Conflict == Conflict.None && own.Contains(ProducerId))
            throw new RefusalException("council.own-product", ProductName);
        declarations.Add(new Declaration(Id, member.Id, said, at));
    }

    /// <summary>
    /// A member finds a conflict after declaring none: the dossier shuts for them and a sheet of this round is set aside. There
    /// is no way back. Refuses "council.not-open", "council.not-scoring", "council.not-declared", "council.recused",
    /// "council.conflict-kind".
    /// </summary>
    public void Recuse(CouncilSession session, CouncilMember member, Declared said, DateTime at)
    {
        session.RefuseUnlessOpen();
        RefuseUnlessScoring();
        RefuseShut(member);
        if (said.Conflict == Conflict.None)
            throw new RefusalException("council.conflict-kind");

        DeclarationOf(member)!.Change(said, at);
        SheetOf(member, Round)?.LayAside();
        Version++;
    }

    private void RefuseShut(CouncilMember member)
    {
        if (DeclarationOf(member) is null)
            throw new RefusalException("council.not-declared");
        if (IsRecused(member))
            throw new RefusalException("council.recused", ProductName);
    }
}
