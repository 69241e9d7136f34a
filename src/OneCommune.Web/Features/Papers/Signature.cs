namespace OneCommune.Web.Features.Papers;

/// <summary>Who signs a paper, as its foot has it (Decree 30/2020 art. 13), one line under the other.</summary>
/// <param name="Lines">"TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"; printed in capitals.</param>
/// <param name="Name">Null where the paper leaves it to the pen.</param>
internal sealed record Signature(IReadOnlyList<string> Lines, string? Name = null)
{
    public const string ForThePen = "(Ký, ghi rõ họ tên, đóng dấu)";

    private static readonly string[] Heads = ["Chủ tịch", "Giám đốc", "Chánh Văn phòng", "Trưởng phòng"];

    /// <summary>The head of a body signs for it as a whole.</summary>
    public static Signature OfCommittee(string post, string? name = null) => new(["TM. Ủy ban nhân dân", post], name);

    /// <summary>
    /// Of a signer as decisions name one: "Nguyễn Văn A, Phó Chủ tịch UBND tỉnh". A deputy signs for the head (KT.); who signs by order
    /// or by mandate says so: "TUQ. Chủ tịch, Giám đốc Sở".
    /// </summary>
    /// <param name="authority">Whose paper it is: a committee's is signed on behalf of it (TM.), its chair's is not.</param>
    public static Signature Of(string signer, string authority)
    {
        var parts = signer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] posts = [.. parts.Skip(1)];
        if (posts is [var post])
        {
            var head = Heads.FirstOrDefault(one => post.StartsWith("Phó " + one, StringComparison.OrdinalIgnoreCase));
            posts = head is null ? [Bare(post)] : ["KT. " + head, "Phó " + head];
        }
        string[] whole = IsCommittee(authority) ? ["TM. Ủy ban nhân dân"] : [];
        return new([.. whole, .. posts], parts.FirstOrDefault());
    }

    // "Chủ tịch UBND tỉnh" signs as "Chủ tịch": the body stands in the letterhead.
    private static string Bare(string post) =>
        Heads.FirstOrDefault(one => post.StartsWith(one + " UBND", StringComparison.OrdinalIgnoreCase)) ?? post;

    private static bool IsCommittee(string authority) =>
        authority.StartsWith("UBND", StringComparison.OrdinalIgnoreCase)
        || authority.StartsWith("Ủy ban nhân dân", StringComparison.OrdinalIgnoreCase);
}
