namespace OneCommune.Domain.Registry.Products;

/// <summary>A GS1 article number: 8, 12, 13 or 14 digits of which the last checks the others.</summary>
public static class GtinCheck
{
    public static bool IsValid(string digits)
    {
        if (digits.Length is not (8 or 12 or 13 or 14) || !digits.All(char.IsAsciiDigit))
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length - 1; i++)
        {
            // From the right: 3, 1, 3 …
            var weight = (digits.Length - 2 - i) % 2 == 0 ? 3 : 1;
            sum += (digits[i] - '0') * weight;
        }
        return (10 - sum % 10) % 10 == digits[^1] - '0';
    }
}
