using System.Collections.Concurrent;
using System.Reflection;

namespace OneCommune.Domain.Registry;

/// <summary>
/// What a product or a producer says of itself goes between its record, one value and a form by the names of the facts: one more fact goes
/// along without a line here, and whatever has no place for it is told at the first copy.
/// </summary>
public static class Facts
{
    private static readonly ConcurrentDictionary<(Type Facts, Type Holder), PropertyInfo[]> Places = [];

    /// <summary>Puts every fact into what holds them by the same names, and returns that.</summary>
    public static THolder Put<TFacts, THolder>(TFacts facts, THolder into)
        where TFacts : class
        where THolder : class
    {
        Copy(facts, In<TFacts>(typeof(TFacts)), into, In<TFacts>(typeof(THolder)));
        return into;
    }

    /// <summary>Takes every fact from what holds them by the same names.</summary>
    /// <param name="into">Nobody else's: it is written into.</param>
    public static TFacts Take<TFacts, THolder>(THolder from, TFacts into)
        where TFacts : class
        where THolder : class
    {
        Copy(from, In<TFacts>(typeof(THolder)), into, In<TFacts>(typeof(TFacts)));
        return into;
    }

    /// <summary>What is left open is taken from the other; what is said stays.</summary>
    /// <param name="into">Nobody else's: it is written into.</param>
    public static TFacts Fill<TFacts>(TFacts into, TFacts other)
        where TFacts : class
    {
        var open = Array.FindAll(In<TFacts>(typeof(TFacts)), fact => IsOpen(fact.GetValue(into)));
        Copy(other, open, into, open);
        return into;
    }

    // A word chosen from a list is open as the first of its list; where that is wrong the facts say so themselves.
    private static bool IsOpen(object? said) => said is null or false || (said is Enum && Convert.ToInt32(said) == 0);

    private static void Copy(object from, PropertyInfo[] sources, object into, PropertyInfo[] places)
    {
        for (var i = 0; i < sources.Length; i++)
            places[i].SetValue(into, sources[i].GetValue(from));
    }

    private static PropertyInfo[] In<TFacts>(Type holder) =>
        Places.GetOrAdd(
            (typeof(TFacts), holder),
            key => [.. key.Facts.GetProperties().Where(fact => fact.CanWrite).Select(fact => Place(fact, key.Holder))]
        );

    private static PropertyInfo Place(PropertyInfo fact, Type holder) =>
        holder.GetProperty(fact.Name) is { CanWrite: true } place && place.PropertyType == fact.PropertyType
            ? place
            : throw new InvalidOperationException(
                $"{holder.Name} has no place for {fact.DeclaringType!.Name}.{fact.Name}."
            );
}
