namespace OneCommune.Domain.Regulations.Lines;

/// <summary>The properties of one object so far. A name given twice is refused: which of two knock-outs is meant nobody can tell.</summary>
internal struct NamesSoFar
{
    private string? first;
    private List<string>? others;

    /// <exception cref="RefusalException">lines.given-twice.</exception>
    public void Add(string name)
    {
        if (name == first || others?.Contains(name) == true)
            throw new RefusalException("lines.given-twice", name);
        if (first is null)
            first = name;
        else
            (others ??= []).Add(name);
    }
}
