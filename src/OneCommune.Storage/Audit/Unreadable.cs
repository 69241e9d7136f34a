using System.Data.Common;

namespace OneCommune.Storage.Audit;

/// <summary>
/// A value put in behind the program's back need not be one it can read: no id, no day, none of the words it knows. What is thrown then
/// depends on the value; the store's own faults are not among it.
/// </summary>
public static class Unreadable
{
    public static bool Is(Exception fault) => fault is not (DbException or OperationCanceledException);
}
