using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OneCommune.Domain;
using OneCommune.Storage;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>
/// Locks the sign-in keys with a secret that lies in a file outside the data, so that who has a copy of the database alone can make no
/// session and read no authenticator key. AES-256-GCM under a key derived from the file's bytes.
/// </summary>
internal sealed class KeyLock
{
    public const string Name = "locked";
    private const int Least = 32;
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    private readonly byte[] key;

    private KeyLock(byte[] secret) =>
        key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "onecommune/protection-keys"u8.ToArray());

    /// <summary>Null where no file is named. Refuses "keys.file": absent, shorter than 32 bytes, or beside what it protects.</summary>
    public static KeyLock? Of(StoreSettings store)
    {
        if (store.KeyFile is not { } file)
            return null;
        var inside = Path.GetFullPath(file)
            .StartsWith(Path.GetFullPath(store.Folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (inside || !File.Exists(file) || new FileInfo(file).Length < Least)
            throw new RefusalException("keys.file", file, Least);
        return new(File.ReadAllBytes(file));
    }

    public static bool IsLocked(XElement kept) => kept.Name == Name;

    public XElement Lock(XElement plain)
    {
        var text = Encoding.UTF8.GetBytes(plain.ToString(SaveOptions.DisableFormatting));
        var bytes = new byte[NonceSize + TagSize + text.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(
            bytes.AsSpan(0, NonceSize),
            text,
            bytes.AsSpan(NonceSize + TagSize),
            bytes.AsSpan(NonceSize, TagSize)
        );
        return new(Name, Convert.ToBase64String(bytes));
    }

    /// <summary>Refuses "keys.other-file" where another file locked it.</summary>
    public XElement Open(XElement kept)
    {
        try
        {
            var bytes = Convert.FromBase64String(kept.Value).AsSpan();
            var text = new byte[bytes.Length - NonceSize - TagSize];
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(bytes[..NonceSize], bytes[(NonceSize + TagSize)..], bytes.Slice(NonceSize, TagSize), text);
            return XElement.Parse(Encoding.UTF8.GetString(text));
        }
        catch (CryptographicException)
        {
            throw new RefusalException("keys.other-file");
        }
    }
}
