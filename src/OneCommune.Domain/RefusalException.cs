namespace OneCommune.Domain;

/// <summary>
/// The programme says no. <paramref name="code"/> names the rule ("dossier.not-in-council"); its sentence for people is
/// kept in refusals.json beside the feature, where {0}, {1} … are filled with <paramref name="args"/>.
/// The only business exception: a returned "no" can be forgotten by a caller, a throw cannot.
/// </summary>
public sealed class RefusalException(string code, params object[] args)
    : Exception(args.Length == 0 ? code : $"{code} ({string.Join(", ", args)})")
{
    public string Code { get; } = code;
    public IReadOnlyList<object> Args { get; } = args;
}
