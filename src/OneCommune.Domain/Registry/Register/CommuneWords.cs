using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Whether a text says that it names a commune; without a catalogue its bare name cannot be told from any other.</summary>
internal static class CommuneWords
{
    private static readonly string[] ranks = [" xa ", " phuong ", " thi tran ", " dac khu "];
    private static readonly string[] others = [" thi xa ", " tac xa "];

    /// <summary>"Ấp 2, xã Mỹ Lạc".</summary>
    public static bool In(string text)
    {
        var among = $" {VietnameseText.Fold(text)} ";
        foreach (var other in others)
            among = among.Replace(other, " ", StringComparison.Ordinal);
        return Array.Exists(ranks, rank => among.Contains(rank, StringComparison.Ordinal));
    }

    /// <summary>"Xã Mỹ Lạc".</summary>
    public static bool Begin(string text)
    {
        var folded = VietnameseText.Fold(text);
        return Array.Exists(ranks, rank => folded.StartsWith(rank[1..], StringComparison.Ordinal));
    }
}
