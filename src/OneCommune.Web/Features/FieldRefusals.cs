using OneCommune.Domain;

namespace OneCommune.Web.Features;

/// <summary>
/// Reads the fields of a form one by one and gathers what is wrong with each, so that all is told at once, each beside its field.
/// </summary>
internal sealed class FieldRefusals
{
    private readonly List<(string Field, RefusalException Refusal)> found = [];

    /// <summary>What the field says; the type's default where it is refused.</summary>
    public T Read<T>(string field, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RefusalException refusal)
        {
            found.Add((field, refusal));
            return default!;
        }
    }

    /// <summary>The same for what is looked up.</summary>
    public async Task<T> ReadAsync<T>(string field, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (RefusalException refusal)
        {
            found.Add((field, refusal));
            return default!;
        }
    }

    /// <summary>Whether nothing is wrong with it.</summary>
    public bool Check(string field, Action check) =>
        Read(
            field,
            () =>
            {
                check();
                return true;
            }
        );

    /// <summary>Refuses the field where it is not so.</summary>
    public void Demand(string field, bool isSo, string refusal)
    {
        if (!isSo)
            found.Add((field, new RefusalException(refusal)));
    }

    /// <summary>Throws <see cref="FieldsRefusedException"/> when a field was refused.</summary>
    public void RefuseIfAny()
    {
        if (found.Count > 0)
            throw new FieldsRefusedException([.. found]);
    }
}

/// <summary>Some fields of a form are refused; each with its own sentence.</summary>
internal sealed class FieldsRefusedException(IReadOnlyList<(string Field, RefusalException Refusal)> fields)
    : Exception(string.Join("; ", fields.Select(f => $"{f.Field}: {f.Refusal.Message}")))
{
    public IReadOnlyList<(string Field, RefusalException Refusal)> Fields { get; } = fields;
}
