using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

using static RegisterColumn;

/// <summary>A decision's number, day and maker, apart or in one cell; and whether its maker could make it.</summary>
public sealed class ReadingDecisions
{
    [Theory]
    [InlineData("Số 1234/QĐ-UBND ngày 24/12/2024", "1234/QĐ-UBND")]
    [InlineData("QĐ số 1234/QĐ-UBND, ngày 24/12/2024", "1234/QĐ-UBND")]
    [InlineData("1234/QĐ-UBND ngày 24 tháng 12 năm 2024", "1234/QĐ-UBND")]
    [InlineData("Quyết định số: 1234/QĐ-UBND (24/12/2024)", "1234/QĐ-UBND")]
    [InlineData("1234/QĐ-UBND-HC ngày 24-12-2024", "1234/QĐ-UBND-HC")]
    [InlineData("1234/QĐ-UBND\nngày 24/12/2024", "1234/QĐ-UBND")]
    [InlineData("24/12/2024, số 1234/QĐ-UBND", "1234/QĐ-UBND")]
    [InlineData("Số 12/2024/QĐ-UBND ký ngày 24.12.2024", "12/2024/QĐ-UBND")]
    [InlineData("1234/QĐ-UBND ngày 24/12/24", "1234/QĐ-UBND")]
    public void A_number_and_a_day_in_one_cell_are_read_apart(string text, string number)
    {
        foreach (var column in new[] { FirstNumber, FirstDate })
        {
            var told = Assert.Single(Good((FirstStars, "3"), (column, text)).Recognitions);

            Assert.Equal((number, new DateOnly(2024, 12, 24), true), (told.Number, told.IssuedOn, told.DayIsKnown));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("Chưa ban hành")]
    [InlineData("1234.5")]
    [InlineData("TRUE")]
    public void What_is_no_number_of_a_decision_is_told_and_kept_in_the_note(string text)
    {
        var reading = Sheet.ReadGood((FirstStars, "3"), (FirstDate, "5/8/2024"), (FirstNumber, text));

        Assert.Contains(reading.Warnings, warning => warning.Reason.Code == "register.decision-number");
        Assert.Null(Assert.Single(reading.Row!.Recognitions).Number);
        Assert.Contains(text, reading.Row.Remainder, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7704/QĐ-UBND", "7704/QĐ-UBND")]
    [InlineData("QĐ số 7704/QĐ-UBND", "7704/QĐ-UBND")]
    [InlineData("Số: 7704/QĐ-UBND", "7704/QĐ-UBND")]
    [InlineData("12345", "12345")]
    [InlineData("7704", "7704")]
    [InlineData("05/12/2023/QĐ-UBND", "05/12/2023/QĐ-UBND")]
    [InlineData("Thông báo 12/TB-UBND", "Thông báo 12/TB-UBND")]
    public void A_number_alone_is_a_number(string text, string number) =>
        Assert.Equal(
            number,
            Good((FirstStars, "3"), (FirstDate, "5/8/2024"), (FirstNumber, text)).Recognitions[0].Number
        );

    [Fact]
    public void Who_made_it_may_stand_behind()
    {
        var told = Good((FirstStars, "3"), (FirstNumber, "Số 12/QĐ-UBND ngày 5/8/2024 của UBND huyện Thủ Thừa."));

        Assert.Equal(
            ("12/QĐ-UBND", "UBND huyện Thủ Thừa"),
            (told.Recognitions[0].Number, told.Recognitions[0].Authority)
        );
    }

    [Theory]
    [InlineData("1234/QĐ-UBND ngày 24/12/2024\n99/QĐ-UBND ngày 10/12/2021")]
    [InlineData("789/QĐ-UBND; 12/QĐ-UBND")]
    [InlineData("789/QĐ-UBND và 12/QĐ-UBND ngày 5/8/2024")]
    public void Several_decisions_in_one_cell_are_asked_about(string text)
    {
        Refused("register.several-decisions", (FirstStars, "3"), (FirstNumber, text));
        Refused("register.several-decisions", (FirstStars, "3"), (FirstDate, text));
    }

    [Theory]
    [InlineData("12/QĐ-UBND ngày 31/4/2024")]
    [InlineData("12/QĐ-UBND ngày 20/11")]
    [InlineData("12/QĐ-UBND, ngày 20/11 của UBND huyện Thủ Thừa")]
    public void A_day_behind_the_number_that_is_none_is_refused_as_such(string text) =>
        Refused("register.decision-day-unread", (FirstStars, "3"), (FirstNumber, text));

    [Fact]
    public void What_the_cells_say_of_one_decision_must_agree()
    {
        Refused(
            "register.decision-other-day",
            (FirstStars, "3"),
            (FirstDate, "5/8/2024"),
            (FirstNumber, "1/QĐ-UBND ngày 6/8/2024")
        );
        Refused(
            "register.decision-other-number",
            (FirstStars, "3"),
            (FirstDate, "QĐ 1/QĐ-UBND ngày 5/8/2024"),
            (FirstNumber, "2/QĐ-UBND")
        );
        var told = Good((FirstStars, "3"), (FirstYear, "2024"), (FirstNumber, "1/QĐ-UBND ngày 6/8/2024"));
        Assert.Equal(new DateOnly(2024, 8, 6), told.Recognitions[0].IssuedOn);
        told = Good((FirstStars, "3"), (FirstDate, "2024"), (FirstNumber, "1/QĐ-UBND ngày 6/8/2024"));
        Assert.Equal(new DateOnly(2024, 8, 6), told.Recognitions[0].IssuedOn);
    }

    [Fact]
    public void A_day_number_in_the_place_of_a_decision_is_what_a_spreadsheet_made_of_it() =>
        Assert.Equal(
            "register.number-is-date",
            Assert
                .Single(
                    Sheet.Read((Product, new("Gạo")), (Producer, new("Hộ An")), (FirstNumber, Cell.Of(45418))).Refused
                )
                .Reason.Code
        );

    [Theory]
    [InlineData("5/8/24", "register.date-short-year", "2024-08-05")]
    [InlineData("3/31/2023 12:00:00 AM", "register.date-month-first", "2023-03-31")]
    [InlineData("8/5/2024 12:00:00 AM", "register.date-either", "2024-05-08")]
    public void A_date_that_could_be_meant_otherwise_is_told(string text, string code, string day)
    {
        var reading = Sheet.ReadGood((FirstStars, "3"), (FirstDate, text));

        Assert.Equal(code, Assert.Single(reading.Warnings).Reason.Code);
        Assert.Equal(DateOnly.Parse(day), Assert.Single(reading.Row!.Recognitions).IssuedOn);
    }

    [Theory]
    [InlineData("8/5/2024 12:00:00 AM", "register.date-month-first", "2024-08-05")]
    [InlineData("8/5/2024", "register.date-either", "2024-05-08")]
    public void Where_the_column_has_the_month_first_the_others_are_held_against_it(
        string text,
        string code,
        string day
    )
    {
        var customs = RegisterCustoms.None with { MonthFirst = new HashSet<RegisterColumn> { FirstDate } };

        var reading = Sheet.ReadGood(customs, (FirstStars, "3"), (FirstDate, text));

        Assert.Equal(code, Assert.Single(reading.Warnings).Reason.Code);
        Assert.Equal(DateOnly.Parse(day), Assert.Single(reading.Row!.Recognitions).IssuedOn);
    }

    [Fact]
    public void A_decision_of_after_the_registers_day_is_told() =>
        Assert.Equal(
            "register.after-its-day",
            Assert.Single(Sheet.ReadGood((FirstStars, "3"), (FirstDate, "24/6/2025")).Warnings).Reason.Code
        );

    [Theory]
    [InlineData("5", "5/8/2024", "UBND tỉnh", "register.of-ministry")]
    [InlineData("5", "5/8/2024", "Chủ tịch UBND huyện", "register.of-ministry")]
    [InlineData("4", "5/8/2024", "UBND huyện Đức Hòa", "register.of-province")]
    [InlineData("3", "5/8/2024", "UBND xã Mỹ Lạc", "register.of-district")]
    [InlineData("4", "5/8/2022", "UBND thị xã Kiến Tường", "register.of-province")]
    [InlineData("3", "5/8/2022", "UBND thị xã Kiến Tường", null)]
    [InlineData("3", "5/8/2024", "UBND huyện", null)]
    [InlineData("3", "5/8/2024", "UBND tỉnh", null)]
    [InlineData("4", "5/8/2020", "UBND tỉnh", null)]
    [InlineData("5", "5/8/2024", "Bộ NN&PTNT", null)]
    [InlineData("5", "5/8/2024", "UBND TP", null)]
    public void A_rank_its_maker_could_not_give_on_that_day_is_told(string stars, string date, string by, string? code)
    {
        var customs = RegisterCustoms.None with { Laws = ReadingSectors.Laws };

        var reading = Sheet.ReadGood(customs, (FirstStars, stars), (FirstDate, date), (FirstAuthority, by));

        Assert.NotNull(reading.Row);
        Assert.Equal(code is null ? [] : [code], reading.Warnings.Select(remark => remark.Reason.Code));
    }

    [Fact]
    public void There_are_no_districts_after_June_2025()
    {
        var reading = Sheet.ReadGood(
            (FirstStars, "3"),
            (FirstNumber, "1/QĐ-UBND ngày 1/7/2025 của UBND huyện Thủ Thừa")
        );

        Assert.Contains(reading.Warnings, remark => remark.Reason.Code == "register.district-no-more");
        reading = Sheet.ReadGood((FirstStars, "3"), (FirstDate, "30/6/2025"), (FirstAuthority, "UBND huyện"));
        Assert.DoesNotContain(reading.Warnings, remark => remark.Reason.Code == "register.district-no-more");
    }

    [Fact]
    public void An_expiry_alone_is_kept_as_people_write_it()
    {
        var reading = Sheet.Read(
            (Product, new("Gạo")),
            (Producer, new("Hộ An")),
            (CurrentStars, Cell.Of(4)),
            (ExpiresOn, Cell.Of(46745))
        );

        Assert.Contains("Ngày hết hạn ghi trong sổ: 24/12/2027", reading.Row!.Remainder, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0900.000.003", "0900000003", false)]
    [InlineData("0900 000 003", "0900000003", false)]
    [InlineData("912345678", "0912345678", true)]
    [InlineData("2723888999", "02723888999", true)]
    [InlineData("0900000001 - 0911000002", "0900000001; 0911000002", false)]
    [InlineData("0900000001/911000002", "0900000001; 0911000002", true)]
    [InlineData("0900-000-003", "0900000003", false)]
    [InlineData("0900000001 0911000002", "0900000001; 0911000002", false)]
    [InlineData("+84 912 345 678", "+84912345678", false)]
    [InlineData("19001234", "19001234", false)]
    [InlineData("0900000001 (chị Ba)", "0900000001 (chị Ba)", false)]
    public void Telephone_numbers_are_read_as_people_write_them(string text, string phone, bool isTold)
    {
        var reading = Sheet.ReadGood((Phone, text));

        Assert.Equal(phone, reading.Row!.Profile.Phone);
        Assert.Equal(isTold ? ["register.phone-zero"] : [], reading.Warnings.Select(remark => remark.Reason.Code));
        Assert.Equal(phone, Good((Phone, phone)).Profile.Phone);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("gọi chị Ba")]
    [InlineData("0900 000 03")]
    [InlineData("01234567890")]
    [InlineData("0900000001; 12345")]
    public void What_nobody_can_call_is_told_and_kept(string text)
    {
        var reading = Sheet.ReadGood((Phone, text));

        Assert.Equal(["register.phone"], reading.Warnings.Select(remark => remark.Reason.Code));
        Assert.Equal(text[0], reading.Row!.Profile.Phone![0]);
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
