using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>A register taken in and not kept yet.</summary>
internal sealed record ReceivedRegister(ReceivedFile File, RegisterImport Import) : IDisposable
{
    public void Dispose() => File.Dispose();
}
