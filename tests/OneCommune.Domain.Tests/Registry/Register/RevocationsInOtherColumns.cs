using OneCommune.Domain.Registry.Register;
using static OneCommune.Domain.Registry.Register.RegisterColumn;

namespace OneCommune.Domain.Tests.Registry.Register;

/// <summary>A revocation told outside its columns counts where a sentence says it plainly, and is said either way.</summary>
public sealed class RevocationsInOtherColumns
{
    [Theory]
    [InlineData("đã thu hồi ngày 5/6/2025 theo QĐ 12/QĐ-UBND", "12/QĐ-UBND")]
    [InlineData("Thu hồi theo Quyết định số 12/QĐ-UBND ngày 05/6/2025 của UBND tỉnh", "12/QĐ-UBND")]
    [InlineData("Sản phẩm đã bị thu hồi từ ngày 5 tháng 6 năm 2025.", null)]
    [InlineData("Thu hồi giấy chứng nhận từ 05/06/2025", null)]
    [InlineData("Thu hồi: 5/6/2025 (QĐ số 12/QĐ-UBND)", null, "register.revocation-told")]
    public void A_plain_sentence_is_read(string text, string? number, string? code = null)
    {
        var reading = Read(text);

        Assert.Equal(code is null ? new WrittenRevocation(new(2025, 6, 5), number) : null, reading.Row!.Revocation);
        Assert.Equal(
            (code ?? "register.revocation-read", "Ghi chú"),
            (Assert.Single(reading.Warnings, IsOfRevocation).Reason.Code, reading.Warnings.First(IsOfRevocation).Column)
        );
        Assert.Equal(text, reading.Row.Facts.Note);
    }

    [Theory]
    [InlineData("đã thu hồi")]
    [InlineData("thu hồi giấy chứng nhận ngày 5/6/2025")]
    [InlineData("công nhận ngày 5/6/2025, đã thu hồi")]
    [InlineData("đã thu hồi ngày 5/6/2025, cấp lại ngày 7/8/2025")]
    [InlineData("đã thu hồi ngày 5/6/2025 vì ngừng sản xuất")]
    [InlineData("đã thu hồi ngày 5/6/2020")]
    [InlineData("đã thu hồi ngày 5/6/2035")]
    public void What_is_less_plain_leaves_the_product_in_force_and_is_told(string text)
    {
        var reading = Read(text);

        Assert.Null(reading.Row!.Revocation);
        Assert.Equal("register.revocation-told", Assert.Single(reading.Warnings, IsOfRevocation).Reason.Code);
    }

    [Fact]
    public void In_a_register_with_one_column_of_ranks_the_rank_tells_what_was_recognised()
    {
        var header = RegisterHeader.Find([
            Sheet.Row(1, "TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ngày quyết định", "Thu hồi (ngày)"),
        ])!;
        var reader = new RegisterRowReader(header, ReadingSectors.Names, new(2024, 12, 31), new(2026, 6, 15));

        var reading = reader.Read(Sheet.Row(2, "1", "Gạo", "Hộ An", "3", "05/08/2023", "01/06/2024"));

        Assert.Empty(reading.Refused);
        Assert.Equal((3, new DateOnly(2024, 6, 1)), (reading.Row!.Recognitions[0].Stars, reading.Row.Revocation!.On));
    }

    private static RowReading Read(string note) =>
        Sheet.ReadGood((FirstStars, "3"), (FirstDate, "05/08/2023"), (Note, note));

    private static bool IsOfRevocation(Remark remark) =>
        remark.Reason.Code.StartsWith("register.revocation", StringComparison.Ordinal);
}
