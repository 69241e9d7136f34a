using OneCommune.Storage.Files;
using OneCommune.Storage.Registry;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>A register taken in and not kept yet. Its bytes go again unless the change that names them is kept.</summary>
internal sealed class ReceivedRegister(FileStore store, ReceivedFile received, RegisterImport import) : IDisposable
{
    private bool isLoose;

    public RegisterImport Import => import;

    /// <summary>Puts the bytes in their place.</summary>
    public StoredFile Keep(DateTime now)
    {
        isLoose = store.Keep(received);
        return new()
        {
            Sha256 = import.Sha256,
            MediaType = received.Content.MediaType,
            Size = received.Content.Size,
            StoredAt = now,
        };
    }

    /// <summary>A row names them now.</summary>
    public void IsNamed() => isLoose = false;

    public void Dispose()
    {
        received.Dispose();
        if (isLoose)
            store.Remove(import.Sha256);
    }
}
