using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

using static RegisterColumn;

public sealed class ReadingRows
{
    [Fact]
    public void Product_and_producer_alone_make_a_row()
    {
        var reading = Sheet.ReadGood();

        Assert.Empty(reading.Refused);
        Assert.Empty(reading.Warnings);
        Assert.Equal(("Gạo", "Hộ An"), (reading.Row!.Product, reading.Row.Producer));
        Assert.Empty(reading.Row.Recognitions);
    }

    [Fact]
    public void Every_cell_that_is_wrong_is_named_with_its_heading_and_value()
    {
        var reading = Sheet.Read(
            (Product, new(" ")),
            (FirstStars, new("ba đồng")),
            (FirstDate, new("31/02/2023")),
            (RevokedOn, new("x"))
        );

        Assert.Null(reading.Row);
        Assert.Equal(
            [
                ("Tên sản phẩm", " ", "register.no-product"),
                ("Chủ thể", "", "register.no-producer"),
                ("Công nhận lần đầu: Hạng sao", "ba đồng", "register.stars"),
                ("Công nhận lần đầu: Ngày", "31/02/2023", "register.date"),
                ("Thu hồi (ngày)", "x", "register.date-unread"),
            ],
            reading.Refused.Select(r => (r.Column, r.Value, r.Reason.Code))
        );
        Assert.All(reading.Refused, remark => Assert.Equal(6, remark.Row));
    }

    [Fact]
    public void First_and_later_recognition_are_read_with_their_decisions()
    {
        var row = Good(
            (CurrentStars, "OCOP 4 sao"),
            (FirstStars, "★★★"),
            (FirstDate, "5/8/2021"),
            (FirstNumber, "12/QĐ-UBND"),
            (FirstAuthority, "UBND huyện"),
            (AgainStars, "4*"),
            (AgainDate, "2024-07-01")
        );

        Assert.Equal(
            [
                new(3, new(2021, 8, 5), true, false, "12/QĐ-UBND", "UBND huyện"),
                new(4, new(2024, 7, 1), true, true, null, null),
            ],
            row.Recognitions
        );
    }

    [Fact]
    public void The_current_star_must_be_that_of_the_latest_recognition() =>
        Refused("register.current-stars", (CurrentStars, "4"), (FirstStars, "3"), (FirstDate, "5/8/2024"));

    [Fact]
    public void A_recognition_without_stars_of_its_own_takes_the_current_star()
    {
        var row = Good((CurrentStars, "4"), (FirstDate, "5/8/2024"));

        Assert.Equal(4, Assert.Single(row.Recognitions).Stars);
    }

    [Theory]
    [InlineData("2024", "")]
    [InlineData("", "2024")]
    public void A_year_alone_counts_from_its_first_day_with_a_warning(string date, string year)
    {
        var reading = Sheet.ReadGood((FirstStars, "3"), (FirstDate, date), (FirstYear, year));

        Assert.Equal(
            new WrittenRecognition(3, new(2024, 1, 1), false, false, null, null),
            Assert.Single(reading.Row!.Recognitions)
        );
        Assert.Equal("register.year-only", Assert.Single(reading.Warnings).Reason.Code);
    }

    [Fact]
    public void A_star_without_any_date_stays_in_the_note()
    {
        var reading = Sheet.ReadGood((CurrentStars, "4"), (Note, "Đã kiểm tra"));

        Assert.Empty(reading.Row!.Recognitions);
        Assert.Equal("Đã kiểm tra", reading.Row.Facts.Note);
        Assert.Equal("Hạng sao hiện tại: 4 (không ghi ngày công nhận)", reading.Row.Remainder);
        Assert.Equal("register.recognition-without-date", Assert.Single(reading.Warnings).Reason.Code);
    }

    [Fact]
    public void The_law_sets_the_expiry_and_a_register_that_differs_is_told()
    {
        var reading = Sheet.ReadGood(
            (FirstStars, "3"),
            (FirstDate, "5/8/2024"),
            (ExpiresOn, "04/08/2027"),
            (CurrentStars, "3")
        );

        var warning = Assert.Single(reading.Warnings);
        Assert.Equal("register.expiry", warning.Reason.Code);
        Assert.Equal([new DateOnly(2027, 8, 4), new DateOnly(2027, 8, 5)], warning.Reason.Args);
        Assert.Contains("04/08/2027", reading.Row!.Remainder, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expiry_before_the_issue_is_refused() =>
        Refused("recognition.expiry-before-issue", (FirstStars, "3"), (FirstDate, "5/8/2024"), (ExpiresOn, "4/8/2024"));

    [Fact]
    public void A_later_recognition_cannot_be_older_than_the_first() =>
        Refused(
            "register.again-before-first",
            (FirstStars, "3"),
            (FirstDate, "5/8/2024"),
            (AgainStars, "3"),
            (AgainDate, "5/8/2023")
        );

    [Fact]
    public void A_revoked_star_is_no_current_star() =>
        Refused(
            "register.revoked-with-stars",
            (CurrentStars, "3"),
            (FirstStars, "3"),
            (FirstDate, "5/8/2024"),
            (RevokedOn, "1/10/2024")
        );

    [Fact]
    public void A_revocation_needs_its_date() =>
        Refused(
            "register.revocation-without-date",
            (FirstStars, "3"),
            (FirstDate, "5/8/2024"),
            (RevocationNumber, "9/QĐ")
        );

    [Theory]
    [InlineData("5/8/2042")]
    [InlineData("5/8/1924")]
    public void A_year_that_cannot_be_is_refused(string date) =>
        Refused("register.date-range", (FirstStars, "3"), (FirstDate, date));

    [Fact]
    public void One_star_and_two_stars_bring_no_recognition() =>
        Refused("recognition.stars", (FirstStars, "2 sao"), (FirstDate, "5/8/2024"));

    [Fact]
    public void A_broken_formula_is_refused_where_it_hides_something_and_forgiven_where_it_follows()
    {
        Refused("register.broken-formula", (Commune, "#REF!"));
        Refused("register.broken-formula", (FirstStars, "3"), (FirstDate, "#VALUE!"));
        Refused("register.broken-formula", (FirstStars, "3"), (FirstDate, "########"));
        var reading = Sheet.ReadGood(
            (Ordinal, "#REF!"),
            (FirstStars, "3"),
            (FirstDate, "5/8/2024"),
            (ExpiresOn, "#N/A"),
            (CurrentStars, "3")
        );
        Assert.Equal("register.broken-formula", Assert.Single(reading.Warnings).Reason.Code);
        Assert.Single(reading.Row!.Recognitions);
    }

    [Fact]
    public void A_row_in_the_legacy_encoding_is_converted_and_said()
    {
        var reading = Sheet.ReadGood((Representative, "NguyÔn V¨n Hîp"), (Address, "Êp 3"));

        Assert.Equal("Nguyễn Văn Hợp", reading.Row!.Profile.Representative);
        Assert.Equal("register.tcvn3", Assert.Single(reading.Warnings).Reason.Code);
    }

    [Fact]
    public void Decomposed_letters_and_spaces_are_tidied()
    {
        var row = Good((Address, "  Ấp  3 ".Normalize(System.Text.NormalizationForm.FormD)));

        Assert.Equal("Ấp 3", row.Profile.Address);
    }

    [Fact]
    public void The_producers_name_tells_the_form_where_the_type_does_not()
    {
        Assert.Equal(
            Domain.Registry.Producers.LegalForm.Household,
            Good((RegisterColumn.LegalForm, "Khác")).Profile.LegalForm
        );
        Assert.Equal(
            Domain.Registry.Producers.LegalForm.Enterprise,
            Good((RegisterColumn.LegalForm, "DN")).Profile.LegalForm
        );
    }

    [Fact]
    public void A_phone_number_gets_back_the_zero_that_spreadsheets_drop()
    {
        var reading = Sheet.Read((Product, new("Gạo")), (Producer, new("Hộ An")), (Phone, Cell.Of(900123456)));

        Assert.Equal("0900123456", reading.Row!.Profile.Phone);
    }

    [Fact]
    public void Channels_are_ticks_or_names()
    {
        var row = Good((ModernChannel, "x"), (Online, "Shopee; Postmart"), (RegisterColumn.Gender, "nữ"));

        Assert.True(row.Profile.ModernChannel);
        Assert.Equal("Shopee; Postmart", row.Facts.Online);
        Assert.Equal(Domain.Registry.Producers.Gender.Female, row.Profile.RepresentativeGender);
        Assert.False(Good((ModernChannel, "không")).Profile.ModernChannel);
        Assert.Null(Good((Online, "Không")).Facts.Online);
    }

    [Fact]
    public void An_unknown_sector_is_warned_of_and_noted()
    {
        var reading = Sheet.ReadGood((RegisterColumn.Sector, "Đặc sản"));

        Assert.Equal(Domain.Registry.Sector.Unknown, reading.Row!.Facts.Sector);
        Assert.Equal("Nhóm sản phẩm: Đặc sản", reading.Row.Remainder);
        Assert.Equal("register.sector", Assert.Single(reading.Warnings).Reason.Code);
    }

    [Fact]
    public void A_wrong_check_digit_is_warned_of_and_the_number_kept()
    {
        Assert.Equal("8936012345676", Good((RegisterColumn.Gtin, "8936012345676")).Facts.Gtin);
        var reading = Sheet.ReadGood((RegisterColumn.Gtin, "8936012345670"));
        Assert.Equal("8936012345670", reading.Row!.Facts.Gtin);
        Assert.Equal("register.gtin", Assert.Single(reading.Warnings).Reason.Code);
    }

    private static RegisterRow Good(params (RegisterColumn, string)[] cells)
    {
        var reading = Sheet.ReadGood(cells);
        Assert.Empty(reading.Refused);
        return reading.Row!;
    }

    private static void Refused(string code, params (RegisterColumn, string)[] cells) =>
        Assert.Equal([code], Sheet.ReadGood(cells).Refused.Select(remark => remark.Reason.Code));
}
