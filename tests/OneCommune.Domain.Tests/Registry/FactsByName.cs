using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;

namespace OneCommune.Domain.Tests.Registry;

/// <summary>Asked of every fact there is: a new one is asked too.</summary>
public sealed class FactsByName
{
    private static readonly Producer Maker = new("HTX Thử", LegalForm.Household, null);

    public static TheoryData<string> OfAProducer => [.. Names<Profile>()];
    public static TheoryData<string> OfAProduct => [.. Names<ProductFacts>()];

    [Theory]
    [MemberData(nameof(OfAProducer))]
    public void A_fact_of_a_producer_is_kept_filled_where_open_and_never_overwritten(string fact)
    {
        Profile Set(bool isOther) => Said(new Profile(LegalForm.Other), fact, isOther);
        var producer = new Producer("HTX Thử", LegalForm.Household, null);

        producer.Describe(Set(isOther: false));

        Assert.Equal(Set(isOther: false), producer.AsProfile());
        Assert.Equal(Set(isOther: false), producer.AsProfile().FilledFrom(new(LegalForm.Other)));
        Assert.Equal(Set(isOther: false), new Profile(LegalForm.Other).FilledFrom(Set(isOther: false)));
        Assert.Equal(Set(isOther: false), Set(isOther: false).FilledFrom(Set(isOther: true)));
    }

    [Theory]
    [MemberData(nameof(OfAProduct))]
    public void A_fact_of_a_product_is_kept_filled_where_open_and_never_overwritten(string fact)
    {
        ProductFacts Set(bool isOther) => Said(new ProductFacts(Sector.Unknown), fact, isOther);
        var product = new Product("Gạo thử", Maker, Sector.Food);

        product.Describe(Set(isOther: false));

        Assert.Equal(Set(isOther: false), product.AsFacts());
        Assert.Equal(Set(isOther: false), product.AsFacts().FilledFrom(new(Sector.Unknown)));
        Assert.Equal(Set(isOther: false), new ProductFacts(Sector.Unknown).FilledFrom(Set(isOther: false)));
        Assert.Equal(Set(isOther: false), Set(isOther: false).FilledFrom(Set(isOther: true)));
    }

    [Fact]
    public void What_has_no_place_for_a_fact_is_told_which() =>
        Assert.Contains(
            "Profile.Phone",
            Assert
                .Throws<InvalidOperationException>(() => Facts.Put(new Profile(LegalForm.Farm), new WithoutPhone()))
                .Message
        );

    private static IEnumerable<string> Names<T>() => typeof(T).GetProperties().Select(fact => fact.Name);

    private static T Said<T>(T facts, string name, bool isOther)
    {
        var fact = typeof(T).GetProperty(name)!;
        var type = Nullable.GetUnderlyingType(fact.PropertyType) ?? fact.PropertyType;
        fact.SetValue(
            facts,
            type == typeof(string)
                ? isOther
                    ? "khác"
                    : "đã ghi"
                : type == typeof(int)
                    ? isOther
                        ? 2
                        : 1
                    // What is ticked is said; nobody says "not" of it.
                    : type == typeof(bool)
                        ? true
                        : Enum.GetValues(type).GetValue(isOther ? 0 : 1)
        );
        return facts;
    }

    private sealed class WithoutPhone
    {
        public LegalForm LegalForm { get; set; }
        public string? Address { get; set; }
        public string? Representative { get; set; }
        public Gender? RepresentativeGender { get; set; }
        public string? RepresentativeEthnicity { get; set; }
    }
}
