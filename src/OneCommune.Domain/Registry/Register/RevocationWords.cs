using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>A revocation told outside the columns of revocations: "Đã thu hồi" marked, "Tình trạng: Thu hồi".</summary>
internal static class RevocationWords
{
    private const string Revoked = " thu hoi ";
    private static readonly string[] denials = ["khong", "chua", "khong bi", "chua bi", "khong co", "khong thuoc dien"];

    public static bool AreIn(string heading, string text) =>
        text.Length > 0 && (Holds(text) || (Holds(heading) && Tick.Read(text) == true));

    private static bool Holds(string text)
    {
        var among = $" {VietnameseText.Fold(text)} ";
        return among.Contains(Revoked, StringComparison.Ordinal)
            && !Array.Exists(denials, no => among.Contains($" {no}{Revoked}", StringComparison.Ordinal));
    }
}
