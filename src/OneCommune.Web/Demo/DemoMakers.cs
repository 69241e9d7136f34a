using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Demo;

/// <summary>Who stands behind the producers of the demo's round; each with a telephone and a registration of their own.</summary>
internal static class DemoMakers
{
    private static readonly (string Name, Gender Gender)[] People =
    [
        ("Nguyễn Thị Út Mùa", Gender.Female),
        ("Lâm Văn Trầu", Gender.Male),
        ("Trần Văn Thuận", Gender.Male),
        ("Phan Thị Mỹ Láng", Gender.Female),
        ("Võ Thị Bàng", Gender.Female),
        ("Nguyễn Hữu Sậy", Gender.Male),
        ("Cao Minh Ba", Gender.Male),
        ("Đinh Thị Tràm", Gender.Female),
        ("Lê Thị Lung", Gender.Female),
        ("Hồ Quốc Hôm", Gender.Male),
        ("Trương Thị Bến", Gender.Female),
        ("Mai Văn Cốc", Gender.Male),
        ("Ngô Thị Mười", Gender.Female),
        ("Đoàn Văn Xẻo", Gender.Male),
    ];

    /// <param name="number">From 1; the same number is the same person.</param>
    public static Producer Make(int number, string name, LegalForm form, long commune)
    {
        var (person, gender) = People[(number - 1) % People.Length];
        var producer = new Producer(name, form, commune);
        producer.Describe(
            new(form)
            {
                Address = $"Ấp {1 + number % 6}",
                Representative = person,
                RepresentativeGender = gender,
                Phone = $"09000001{number:00}",
                RegistrationNumber = $"5001070001{number:00}",
            }
        );
        return producer;
    }
}
