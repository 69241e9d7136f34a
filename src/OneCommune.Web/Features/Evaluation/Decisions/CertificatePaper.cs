using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>
/// What a certificate says, with the names, street and commune it was issued with; its page and its PDF draw it. One that was not signed
/// here is told by an extract of the register, as it was entered there.
/// </summary>
/// <param name="Signature">Null where it was not signed here.</param>
/// <param name="Province">Where it is signed.</param>
/// <param name="PublicAddress">Of the page that tells its state on the day of the scan.</param>
internal sealed record CertificatePaper(
    Recognition Recognition,
    Particular Product,
    Particular Producer,
    Particular? Address,
    Signature? Signature,
    string? Province,
    string PublicAddress,
    DateOnly Today
)
{
    public const string Demo = "Dữ liệu minh họa: người và sản phẩm trong giấy này không có thật.";
    public const string Scan = "Quét mã để kiểm tra hiệu lực";

    public bool IsExtract => !Recognition.IsSignedHere;

    /// <summary>What it is asked for by: its number, or the check code where it has none.</summary>
    public string Number => NumberOf(Recognition);

    public static string NumberOf(Recognition one) => one.CertificateNumber ?? one.CheckCode.ToString();

    public string Title => IsExtract ? "TRÍCH SỔ ĐĂNG KÝ SẢN PHẨM OCOP" : "GIẤY CHỨNG NHẬN";
    public string Rank => $"Sản phẩm OCOP đạt hạng {Recognition.Stars} sao";
    public string Issuer => Letterhead.Capitals(Recognition.Authority ?? "");
    public string Dateline => Letterhead.Dated(Province, Recognition.IssuedOn);

    /// <summary>Why it is no longer what it says; null while it is in force.</summary>
    public string? Past(Texts.Texts text) => PastOf(Recognition, Today, text);

    public static string? PastOf(Recognition one, DateOnly today, Texts.Texts text) =>
        one switch
        {
            _ when one.InForceOn(today) => null,
            { RevokedOn: { } on, RevocationNumber: { } number } => text[
                "Giấy chứng nhận này đã bị thu hồi từ ngày {0} theo Quyết định {1}.",
                on,
                number
            ],
            { RevokedOn: { } on } => text["Giấy chứng nhận này đã bị thu hồi từ ngày {0}.", on],
            _ => text["Giấy chứng nhận này không còn hiệu lực sau ngày {0}.", one.LastDay],
        };

    /// <summary>What stands under its title.</summary>
    public IReadOnlyList<Particular> Facts =>
        [
            .. IsExtract ? [Product, new("Hạng sao", $"{Recognition.Stars} sao")] : (Particular[])[],
            Producer,
            .. Address is null ? [] : (Particular[])[Address],
            IsExtract ? new("Quyết định", Decided) : new("Theo Quyết định", Signed),
            new("Có giá trị", $"từ ngày {Recognition.IssuedOn.Shown()} đến hết ngày {Recognition.ExpiresOn.Shown()}"),
            .. Recognition.CertificateNumber is { } number ? [new("Số giấy chứng nhận", number)] : (Particular[])[],
            new("Mã tra cứu", Recognition.CheckCode.ToString()),
            .. IsExtract ? [new($"Tình trạng ngày {Today.Shown()}", State)] : (Particular[])[],
        ];

    /// <summary>Where an extract comes from, and what it is not.</summary>
    public string Origin =>
        $"Trích ngày {Today.Shown()} từ sổ đăng ký do cơ quan quản lý OCOP nhập. Tên và địa chỉ theo sổ khi nhập lần công nhận này. Bản trích này không thay giấy chứng nhận"
        + (Recognition.Authority is { } issuer ? $" do {issuer} cấp." : ".");

    private string Signed =>
        $"số {Recognition.DecisionNumber ?? "–"} ngày {Recognition.IssuedOn.Shown()} của {Recognition.Authority ?? "–"}";

    // A register may not know all of it.
    private string Decided =>
        (Recognition.DecisionNumber is { } number ? $"số {number} " : "")
        + $"ngày {Recognition.IssuedOn.Shown()}"
        + (Recognition.Authority is { } authority ? $" của {authority}" : "");

    private string State =>
        StateLine
            .Of(
                Texts.Texts.Vietnamese,
                new(Recognition.IssuedOn, Recognition.ExpiresOn, Recognition.RevokedOn, Recognition.ReplacedOn),
                Today
            )
            .Text;
}
