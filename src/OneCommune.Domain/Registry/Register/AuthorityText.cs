using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>The level of the body that made a decision, as its name tells it: "UBND huyện", "Chủ tịch UBND tỉnh", "Bộ NN&amp;PTNT".</summary>
internal static class AuthorityText
{
    /// <summary>Null where the name tells no level, or one of two: a city may be a district or a province.</summary>
    public static Authority? Level(string? text)
    {
        var among = ' ' + VietnameseText.Fold(text) + ' ';
        return Holds("bo", "trung uong", "tw", "quoc gia") ? Authority.Ministry
            : Holds("tinh") ? Authority.Province
            : Holds("huyen", "thi xa", "quan", "tx") ? Authority.District
            : Holds("xa", "phuong", "thi tran", "dac khu") ? Authority.Commune
            : null;

        bool Holds(params string[] words) =>
            Array.Exists(words, word => among.Contains(' ' + word + ' ', StringComparison.Ordinal));
    }
}
