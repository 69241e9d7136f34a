using System.Collections.Immutable;

namespace OneCommune.Domain.Registry.Register;

/// <summary>A column of the form we write: its group heading, where it has one, and its heading.</summary>
public sealed record FormColumn(RegisterColumn Column, string? Group, string Title);

/// <summary>The form of a register as offices keep it: 22 columns, then ours that let nothing be lost.</summary>
public static class RegisterForm
{
    private const string First = "Công nhận lần đầu";
    private const string Again = "Công nhận lại/nâng hạng";

    public static readonly ImmutableArray<FormColumn> Columns =
    [
        new(RegisterColumn.Ordinal, null, "TT"),
        new(RegisterColumn.Product, null, "Tên sản phẩm"),
        new(RegisterColumn.Sector, null, "Nhóm sản phẩm"),
        new(RegisterColumn.LegalForm, null, "Loại hình"),
        new(RegisterColumn.Producer, null, "Chủ thể"),
        new(RegisterColumn.Commune, null, "Xã/phường"),
        new(RegisterColumn.Address, null, "Địa chỉ"),
        new(RegisterColumn.Representative, null, "Người đại diện"),
        new(RegisterColumn.Phone, null, "Điện thoại"),
        new(RegisterColumn.CurrentStars, null, "Hạng sao hiện tại"),
        new(RegisterColumn.ExpiresOn, null, "Ngày hết hạn"),
        new(RegisterColumn.FirstStars, First, "Hạng sao"),
        new(RegisterColumn.FirstDate, First, "Ngày"),
        new(RegisterColumn.FirstYear, First, "Năm"),
        new(RegisterColumn.FirstNumber, First, "Số quyết định"),
        new(RegisterColumn.FirstAuthority, First, "Cơ quan"),
        new(RegisterColumn.AgainStars, Again, "Hạng sao"),
        new(RegisterColumn.AgainDate, Again, "Ngày"),
        new(RegisterColumn.AgainYear, Again, "Năm"),
        new(RegisterColumn.AgainNumber, Again, "Số quyết định"),
        new(RegisterColumn.AgainAuthority, Again, "Cơ quan"),
        new(RegisterColumn.Note, null, "Ghi chú"),
        new(RegisterColumn.District, null, "Huyện"),
        new(RegisterColumn.Province, null, "Tỉnh"),
        new(RegisterColumn.PlacesOn, null, "Địa danh theo ngày"),
        new(RegisterColumn.Set, null, "Bộ sản phẩm"),
        new(RegisterColumn.Gender, null, "Giới tính đại diện"),
        new(RegisterColumn.Ethnicity, null, "Dân tộc"),
        new(RegisterColumn.ModernChannel, null, "Kênh hiện đại"),
        new(RegisterColumn.Online, null, "Sàn TMĐT"),
        new(RegisterColumn.RevokedOn, null, "Thu hồi (ngày)"),
        new(RegisterColumn.RevocationNumber, null, "Số QĐ thu hồi"),
        new(RegisterColumn.Gtin, null, "GTIN"),
        new(RegisterColumn.ProductCode, null, "Mã sản phẩm"),
    ];

    /// <summary>"Công nhận lần đầu: Ngày".</summary>
    public static string Heading(RegisterColumn column)
    {
        var found = Columns.First(one => one.Column == column);
        return found.Group is null ? found.Title : $"{found.Group}: {found.Title}";
    }
}
