namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>Who does something and when: <paramref name="At"/> in UTC, <paramref name="On"/> the day it is in Vietnam.</summary>
public sealed record Occasion(DateTime At, DateOnly On, string Who);
