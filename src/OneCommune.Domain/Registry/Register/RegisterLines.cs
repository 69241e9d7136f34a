using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Domain.Registry.Register;

using Recognition = Domain.Registry.Recognitions.Recognition;

/// <summary>
/// One row of a product in the form of a register: at most a first recognition and one again. The last row alone tells the current star
/// and the expiry.
/// </summary>
public sealed record RegisterLine(Recognition? First, Recognition? Again, Recognition? Revoked, bool IsLast);

public static class RegisterLines
{
    /// <summary>
    /// The rows that tell all recognitions of a product issued by a day, oldest first: the form holds two, a third and further ones follow
    /// in rows of their own. A row can tell one revocation.
    /// </summary>
    public static IReadOnlyList<RegisterLine> Of(IReadOnlyList<Recognition> recognitions, DateOnly asOf)
    {
        var told = recognitions.Where(one => one.IssuedOn <= asOf).OrderBy(one => one.IssuedOn).ToList();
        if (told.Count == 0)
            return [new(null, null, null, IsLast: true)];
        var lines = new List<RegisterLine>();
        var next = 0;
        if (told[0].Kind == RecognitionKind.First)
        {
            var isPair = told.Count > 1 && IsTold(told[0], told[1]);
            lines.Add(
                new(told[0], isPair ? told[1] : null, Revoked(told[0]) ?? (isPair ? Revoked(told[1]) : null), false)
            );
            next = isPair ? 2 : 1;
        }

        lines.AddRange(told.Skip(next).Select(one => new RegisterLine(null, one, Revoked(one), false)));
        lines[^1] = lines[^1] with { IsLast = true };
        return lines;

        // In a row of two the day of the revocation tells whose it is.
        bool IsTold(Recognition first, Recognition again) =>
            Revoked(first) is null || (Revoked(again) is null && first.RevokedOn < again.IssuedOn);

        Recognition? Revoked(Recognition one) => one.RevokedOn <= asOf ? one : null;
    }
}
