using OneCommune.Domain;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// XML unpacked from a file that may be hostile: refuses "sheet.too-much" when it unpacks to more than anybody's register, or when
/// a single text or attribute is longer than any cell may be.
/// </summary>
internal sealed class GuardedStream(Stream inner, long most) : Stream
{
    private const int LongestToken = 1 << 20;
    private long total;
    private long sinceTag;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        total += read;
        var tag = buffer[..read].LastIndexOf((byte)'<');
        sinceTag = tag < 0 ? sinceTag + read : read - tag;
        if (total > most || sinceTag > LongestToken)
            throw new RefusalException("sheet.too-much");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => total;
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
