using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Demo;

/// <summary>One dossier of the demo's round: whose, of what, how good, how far it has come and how many days ago it was lodged.</summary>
internal sealed record DemoSample(
    string Producer,
    LegalForm Form,
    string Product,
    Sector Sector,
    int Set,
    int Stars,
    DossierStatus Until,
    int LodgedDaysAgo
)
{
    /// <summary>The cooperative whose account is "chuthe".</summary>
    public const string Own = "HTX Nông nghiệp Cánh Đồng Sương";

    public static readonly DemoSample[] All =
    [
        new(Own, LegalForm.Cooperative, "Gạo thơm Cánh Đồng Sương", Sector.Food, 3, 3, DossierStatus.Draft, 0),
        new(Own, LegalForm.Cooperative, "Trà lá sen Cánh Đồng Sương", Sector.Food, 12, 3, DossierStatus.Returned, 25),
        new(Own, LegalForm.Cooperative, "Bột sen Cánh Đồng Sương", Sector.Food, 6, 4, DossierStatus.Recognised, 75),
        new(
            "Hộ kinh doanh Mắm Bà Út Mùa",
            LegalForm.Household,
            "Mắm cá linh Bà Út Mùa",
            Sector.Food,
            8,
            3,
            DossierStatus.Lodged,
            1
        ),
        new(
            "Cơ sở Nước Mắm Sông Trầu",
            LegalForm.Household,
            "Nước mắm cá cơm Sông Trầu",
            Sector.Food,
            9,
            3,
            DossierStatus.CommuneReceived,
            16
        ),
        new(
            "Hộ kinh doanh Rượu Đế Gò Bần",
            LegalForm.Household,
            "Rượu đế Gò Bần",
            Sector.Drinks,
            14,
            3,
            DossierStatus.SupplementAsked,
            12
        ),
        new(
            "Công ty TNHH Thanh Long Láng Nhỏ",
            LegalForm.Enterprise,
            "Nước ép thanh long Láng Nhỏ",
            Sector.Drinks,
            17,
            4,
            DossierStatus.Proposed,
            22
        ),
        new(
            "HTX Rau Sạch Kinh Bàng",
            LegalForm.Cooperative,
            "Rau muống hạt Kinh Bàng",
            Sector.Food,
            1,
            3,
            DossierStatus.ProvinceReceived,
            40
        ),
        new(
            "Tổ hợp tác Lục Bình Vàm Sậy",
            LegalForm.CooperativeGroup,
            "Giỏ lục bình Vàm Sậy",
            Sector.Handicraft,
            21,
            4,
            DossierStatus.ProvinceReceived,
            42
        ),
        new(
            "Hộ kinh doanh Mai Vàng Ba Sậy",
            LegalForm.Household,
            "Mai vàng bonsai Ba Sậy",
            Sector.Ornamental,
            24,
            3,
            DossierStatus.InCouncil,
            55
        ),
        new(
            "Công ty Cổ phần Dược Liệu Bờ Tràm",
            LegalForm.Enterprise,
            "Tinh dầu tràm Bờ Tràm",
            Sector.Medicinal,
            20,
            4,
            DossierStatus.InCouncil,
            58
        ),
        new(
            "HTX Du Lịch Rừng Tràm Lung Ấu",
            LegalForm.Cooperative,
            "Điểm du lịch rừng tràm Lung Ấu",
            Sector.Tourism,
            26,
            4,
            DossierStatus.Scored,
            60
        ),
        new(
            "DNTN Cà Phê Sao Hôm",
            LegalForm.Enterprise,
            "Cà phê rang xay Sao Hôm",
            Sector.Food,
            13,
            3,
            DossierStatus.Submitted,
            62
        ),
        new(
            "HTX Nông nghiệp Gạo Bến Sậy",
            LegalForm.Cooperative,
            "Gạo nàng hương Bến Sậy",
            Sector.Food,
            3,
            3,
            DossierStatus.Recognised,
            76
        ),
        new(
            "Công ty TNHH Mật Ong Rạch Cốc",
            LegalForm.Enterprise,
            "Mật ong hoa tràm Rạch Cốc",
            Sector.Food,
            4,
            5,
            DossierStatus.ApprovedForProposal,
            78
        ),
        new(
            "Cơ sở Bánh Phồng Mười Dừa",
            LegalForm.Household,
            "Bánh phồng chuối Mười Dừa",
            Sector.Food,
            6,
            2,
            DossierStatus.NotRecognised,
            77
        ),
        new(
            "Hộ kinh doanh Khô Cá Xẻo Dừa",
            LegalForm.Household,
            "Khô cá lóc Xẻo Dừa",
            Sector.Food,
            8,
            3,
            DossierStatus.Withdrawn,
            30
        ),
    ];
}
