using System.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>The keys by which the names of entries stand in Vietnamese order, one after the other in one array.</summary>
internal sealed class NameKeys
{
    private readonly SearchColumn<byte> bytes = new();
    private readonly SearchColumn<int> ends = new();

    public int Count => ends.Count;

    /// <summary>Whether a key would stand behind all of them.</summary>
    public bool IsNext(ReadOnlySpan<byte> key) => Count == 0 || At(Count - 1).SequenceCompareTo(key) <= 0;

    public void Add(ReadOnlySpan<byte> key)
    {
        bytes.Add(key);
        ends.Add(bytes.Count);
    }

    /// <summary>How many stand before the key or have the same.</summary>
    public int Before(ReadOnlySpan<byte> key)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (At(middle).SequenceCompareTo(key) > 0)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    public void Trim()
    {
        bytes.Trim();
        ends.Trim();
    }

    private ReadOnlySpan<byte> At(int entry) =>
        bytes.Items.AsSpan((entry == 0 ? 0 : ends.Items[entry - 1])..ends.Items[entry]);

    public static byte[] Of(string order) => Encoding.UTF8.GetBytes(order);
}
