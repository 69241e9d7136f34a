namespace OneCommune.Domain.Registry.Register;

/// <summary>How a heading was understood: by the name of our own form, by one of the listed names, by its words.</summary>
internal enum Sureness
{
    Words,
    Listed,
    Own,
}

internal sealed record HeadingMatch(RegisterColumn Column, Sureness Sureness);
