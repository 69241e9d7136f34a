using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Recognitions;

/// <summary>The conditions of the recognitions list, read from the address bar.</summary>
internal sealed class RecognitionFilter(ListForm form, Person person)
{
    /// <summary>Days before the end at which somebody should act: the window to be recognised again is from 180 to 120 (26/2026 art. 7.6).</summary>
    public static readonly int[] Horizons = [210, 180, 150, 120];

    public ListQuery Query => form.Query;
    public string Words { get; } = form.Search("q", "Tìm sản phẩm, chủ thể");
    public string Decision { get; } = form.Text("quyet-dinh", "Số quyết định, số giấy", 60);
    public int? Year { get; } = form.Number("nam", "Năm", 2018, 2100);
    public Standing? State { get; } =
        form.Choice(
            "trang-thai",
            "Trạng thái",
            ("con-han", "Còn hạn", Standing.InForce),
            ("het-han", "Hết hạn", Standing.Expired),
            ("thu-hoi", "Bị thu hồi", Standing.Revoked),
            ("da-thay", "Đã thay bằng lần sau", Standing.Replaced)
        );
    public int? Stars { get; } = form.Stars();
    public string? UnitCode { get; } = form.Unit();
    public RecognitionKind? Kind { get; } = form.More().Choice<RecognitionKind>("loai", "Hình thức", Texts.Words.Of);
    public Sector? Sector { get; } = form.Choice<Sector>("nganh", "Ngành", Texts.Words.Of);
    public DateOnly Day { get; } = form.Day("ngay", "Tại ngày") ?? person.Today;
    public DateOnly Boundaries { get; } = form.Day("dia-gioi", "Địa giới ngày") ?? person.Today;

    /// <summary>Days to the end, by the links above the form.</summary>
    public int? Within { get; } = form.Query.Number(form.Without("trong"), 1, 1095);
}
