namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// Values that are only ever added: whoever holds <see cref="Items"/> may go on reading what was there while others add.
/// </summary>
internal sealed class SearchColumn<T>
{
    public T[] Items { get; private set; } = [];

    public int Count { get; private set; }

    public void Add(T value)
    {
        Grow(1);
        Items[Count++] = value;
    }

    public void Add(ReadOnlySpan<T> values)
    {
        Grow(values.Length);
        values.CopyTo(Items.AsSpan(Count));
        Count += values.Length;
    }

    public void Trim() => Items = Items[..Count];

    private void Grow(int by)
    {
        if (Count + by <= Items.Length)
            return;
        var grown = new T[Count + Math.Max(by, Math.Max(16, Count / 2))];
        Items.AsSpan(0, Count).CopyTo(grown);
        Items = grown;
    }
}
