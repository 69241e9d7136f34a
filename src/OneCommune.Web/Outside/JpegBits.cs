namespace OneCommune.Web.Outside;

/// <summary>The bits of a JPEG's scan, up to the next marker.</summary>
internal sealed class JpegBits(Stream content)
{
    private readonly byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private ulong bits;
    private int count;

    /// <summary>What ended the bits, -1 where the file did; null while there are more.</summary>
    public int? Marker { get; private set; }

    /// <summary>A word of the table and the bits it says follow; -1 where the bits end before, or begin with no word of it.</summary>
    public int Word(ushort[] table)
    {
        if (count < 32)
            Fill();
        var found = table[(ushort)(bits >> 48)];
        var (length, word) = (found >> 8, found & 0xFF);
        var all = length + (word & 15);
        if (length == 0 || all > count)
            return -1;
        bits <<= all;
        count -= all;
        return word;
    }

    /// <summary>Whether the next marker comes before so many whole bytes; what stands before it is left out.</summary>
    public bool ReachMarker(int most)
    {
        for (var unread = 0; unread <= most; )
        {
            if (count < 8 && Marker is null)
                Fill();
            else if (count < 8)
            {
                (bits, count) = (0, 0);
                return true;
            }
            else
                (bits, count, unread) = (bits << 8, count - 8, unread + 1);
        }
        return false;
    }

    public void GoOn() => Marker = null;

    private void Fill()
    {
        while (count <= 48 && Marker is null)
        {
            var one = Byte();
            if (one == 0xFF)
            {
                var next = Byte();
                while (next == 0xFF)
                    next = Byte();
                if (next != 0)
                    Marker = next;
            }
            else if (one < 0)
                Marker = -1;
            if (Marker is not null)
                return;
            bits |= (ulong)one << (56 - count);
            count += 8;
        }
    }

    private int Byte()
    {
        if (at == end)
            (at, end) = (0, content.Read(buffer));
        return at == end ? -1 : buffer[at++];
    }
}
