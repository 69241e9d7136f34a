using System.Text;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Text;

public class AlphabeticalOrder
{
    [Theory]
    [InlineData("a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y")]
    [InlineData("ca cà cả cã cá cạ can chả")]
    [InlineData("An Ăn Ân Ba Dương Đà Đông Em Êm")]
    public void Words_stand_as_in_a_Vietnamese_dictionary(string words)
    {
        var expected = words.Split(' ');

        Assert.Equal(expected, expected.Reverse().Order(VietnameseOrder.Comparer));
        Assert.Equal(expected, expected.Reverse().OrderBy(VietnameseOrder.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Syllables_are_compared_one_by_one_and_numbers_by_value()
    {
        string[] expected =
        [
            "Hoa Tú",
            "Hòa An",
            "Hóa An",
            "Phường 2",
            "Phường 10",
            "Phường An Hòa",
            "Tân",
            "Tân An",
            "Tân Ân",
            "Tần An",
        ];

        Assert.Equal(expected, expected.Reverse().Order(VietnameseOrder.Comparer));
    }

    [Theory]
    [InlineData("Mỹ  LẠC", "mỹ lạc")]
    [InlineData("Nhơn Hoà", "Nhơn Hòa")]
    public void Case_spacing_and_place_of_the_tone_do_not_part_names(string one, string other)
    {
        Assert.Equal(VietnameseOrder.Key(one), VietnameseOrder.Key(other));
        Assert.Equal(VietnameseOrder.Key(one), VietnameseOrder.Key(other.Normalize(NormalizationForm.FormD)));
    }
}
