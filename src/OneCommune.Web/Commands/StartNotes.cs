using OneCommune.Storage;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Files;

namespace OneCommune.Web.Commands;

/// <summary>What the start tells of an installation: what a power failure leaves, and who else could read the data.</summary>
internal static class StartNotes
{
    public static async Task PrintAsync(StoreSettings store, CancellationToken stop)
    {
        await using var connection = Store.Connect(store);
        await connection.OpenAsync(stop);
        var durability = await Durability.ReadAsync(connection, stop);
        await Console.Error.WriteLineAsync(
            durability.IsKept
                ? $"Độ bền: {durability}; việc đã trả lời thì mất điện vẫn còn."
                : $"Cảnh báo: {durability}; mất điện có thể mất những việc vừa làm."
        );
        if (PrivateFiles.IsOpenToOthers(store.Folder))
            await Console.Error.WriteLineAsync(
                $"Cảnh báo: người khác trên máy đọc được {store.Folder}. Hãy chạy: chmod 700 {store.Folder}"
            );
        if (store.KeyFile is null)
            await Console.Error.WriteLineAsync(
                "Cảnh báo: khóa đăng nhập nằm không khóa trong cơ sở dữ liệu; ai có bản sao là giả được phiên. Hãy dùng --key-file TỆP (ngoài thư mục dữ liệu)."
            );
    }
}
