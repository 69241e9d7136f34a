namespace OneCommune.Domain.Registry.Registers;

/// <summary>A GS1 trade item number: 8, 12, 13 or 14 digits, the last of which checks the others.</summary>
public static class Gtin
{
    public static bool IsValid(string digits)
    {
        if (digits.Length is not (8 or 12 or 13 or 14) || !digits.All(char.IsAsciiDigit))
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }
}
