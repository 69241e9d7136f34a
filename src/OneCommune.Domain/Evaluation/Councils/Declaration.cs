namespace OneCommune.Domain.Evaluation.Councils;

/// <summary>Why a member steps back from a product.</summary>
public enum Conflict
{
    None,

    /// <summary>The member, or whom they work for, makes it.</summary>
    OwnProduct,

    /// <summary>Family or the like with its producer.</summary>
    Relation,

    /// <summary>Another interest: shares, advice, supply.</summary>
    Interest,
}

/// <summary>What a member says of one product; the note is theirs and may be empty.</summary>
public sealed record Declared(Conflict Conflict, string? Note = null)
{
    /// <summary>Null for none. Refuses "council.conflict-note".</summary>
    public static string? ReadNote(string? typed) => Text.Bounded.TextOrNull(typed, 500, "council.conflict-note");
}

/// <summary>What a member declared of one product, kept. A conflict shuts the dossier for them for good.</summary>
public sealed class Declaration
{
    private Declaration() { }

    internal Declaration(Guid hearing, Guid member, Declared said, DateTime at)
    {
        HearingId = hearing;
        MemberId = member;
        Change(said, at);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid HearingId { get; private set; }
    public Guid MemberId { get; private set; }
    public Conflict Conflict { get; private set; }
    public string? Note { get; private set; }
    public DateTime DeclaredAt { get; private set; }

    public bool IsRecusal => Conflict != Conflict.None;

    internal void Change(Declared said, DateTime at)
    {
        Conflict = said.Conflict;
        Note = Declared.ReadNote(said.Note);
        DeclaredAt = at;
    }
}
