using OneCommune.Storage;

namespace OneCommune.Web.Serving;

internal enum RoomLeft
{
    Enough,

    /// <summary>Somebody should look after the disk.</summary>
    Little,

    /// <summary>Nothing can be kept.</summary>
    None,
}

/// <summary>Whether the store's disk has room left, for the staff to be told before and while nothing can be kept.</summary>
internal sealed class StoreRoom(StoreSettings store, TimeProvider time)
{
    private const long LittleBytes = 500L * 1024 * 1024;

    /// <summary>Less than the pages of one change and a file of evidence.</summary>
    private const long NoBytes = 8L * 1024 * 1024;

    /// <summary>A server of PostgreSQL has a disk of its own, of which its refusal is all that is known.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(2);

    private long fullUntil;

    public long MegabytesLeft => BytesLeft() / (1024 * 1024);

    /// <summary>By the disk alone: one row may still find a place where a change or a file finds none.</summary>
    public bool IsFull => BytesLeft() < NoBytes;

    public RoomLeft Left =>
        time.GetUtcNow().UtcTicks < Volatile.Read(ref fullUntil) ? RoomLeft.None
        : IsFull ? RoomLeft.None
        : BytesLeft() < LittleBytes ? RoomLeft.Little
        : RoomLeft.Enough;

    /// <summary>The store has just refused to keep something for want of room.</summary>
    public void NoteFull() => Volatile.Write(ref fullUntil, (time.GetUtcNow() + Remembered).UtcTicks);

    private long BytesLeft() => new DriveInfo(Path.GetFullPath(store.Folder)).AvailableFreeSpace;
}
