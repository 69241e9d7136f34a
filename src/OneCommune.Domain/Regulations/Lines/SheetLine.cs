namespace OneCommune.Domain.Regulations.Lines;

/// <summary>Reads a sheet: <c>{"answers":{"A1.1":2},"knockout":null}</c>.</summary>
internal static class SheetLine
{
    public static Assessment Read(ProductSet set, ReadOnlySpan<byte> line)
    {
        set.MustBeComplete();
        var reader = new LineReader(line);
        Answers? answers = null;
        string? knockout = null;
        reader.Start();
        var names = new NamesSoFar();
        while (reader.Property(ref names) is { } name)
        {
            if (name == "answers")
                answers = reader.Answers(set);
            else if (name == "knockout")
                knockout = reader.TextOrNull(name);
            else
                throw new RefusalException("lines.unknown-property", name);
        }
        reader.End();
        return Assessment.Of(answers ?? throw new RefusalException("lines.missing", "answers"), knockout);
    }
}
