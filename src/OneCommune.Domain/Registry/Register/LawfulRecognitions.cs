using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Registry.Register;

/// <summary>A recognition of after the register's day, or by a body that could not recognise it, is told.</summary>
internal sealed class LawfulRecognitions(RegisterHeader header, RowRemarks remarks, RegisterCustoms customs)
{
    public void Hold(IEnumerable<WrittenRecognition> recognitions, DateOnly on)
    {
        foreach (var one in recognitions)
        {
            var stars = one.IsAgain ? RegisterColumn.AgainStars : RegisterColumn.FirstStars;
            if (one.IssuedOn > on)
                remarks.Warn(DateColumn(stars), "register.after-its-day", one.IssuedOn, on);
            var lawful = customs.RecognisedBy(one.Stars, one.IssuedOn);
            var (by, column) = header.Has(stars + 4)
                ? (AuthorityText.Level(one.Authority), stars + 4)
                : (AuthorityText.Level(one.Authority), stars + 3);
            if (by == Authority.District && one.IssuedOn > RegisterCustoms.LastDayOfDistricts)
                remarks.Warn(column, "register.district-no-more", one.IssuedOn, RegisterCustoms.LastDayOfDistricts);
            else if (by < lawful && !IsAsWasUsual(by, one.Stars))
                remarks.Warn(
                    column,
                    lawful == Authority.Ministry ? "register.of-ministry"
                        : lawful == Authority.Province ? "register.of-province"
                        : "register.of-district",
                    one.Stars,
                    one.IssuedOn
                );
        }
    }

    /// <summary>Before 148/2023 gave them three stars by law, districts had been recognising them for years: no slip of this register.</summary>
    private static bool IsAsWasUsual(Authority? by, int stars) => by == Authority.District && stars == 3;

    private RegisterColumn DateColumn(RegisterColumn stars) =>
        header.Has(stars + 1) ? stars + 1
        : header.Has(stars + 2) ? stars + 2
        : stars + 3;
}
