namespace OneCommune.Web.Serving;

/// <summary>A request's body whose readers go on in the thread pool, not in the thread that read the socket.</summary>
internal sealed class PooledBody(Stream body) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => body.Length;
    public override long Position
    {
        get => body.Position;
        set => body.Position = value;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var reading = body.ReadAsync(buffer, cancellationToken);
        if (reading.IsCompletedSuccessfully)
            return reading.Result;
        return await reading.AsTask().ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => body.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => body.Seek(offset, origin);

    public override void SetLength(long value) => body.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count) => body.Write(buffer, offset, count);

    public override void Flush() => body.Flush();
}
