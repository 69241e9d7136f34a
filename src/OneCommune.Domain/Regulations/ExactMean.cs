using System.Globalization;

namespace OneCommune.Domain.Regulations;

/// <summary>A mean of points kept as sum and count, so that nothing is rounded before it is compared.</summary>
public readonly record struct ExactMean(int Sum, int Count) : IComparable<ExactMean>
{
    public bool Reaches(int points) => Sum >= (long)points * Count;

    public int CompareTo(ExactMean other) => ((long)Sum * other.Count).CompareTo((long)other.Sum * Count);

    /// <summary>For people: two decimals, half up, with a point in every culture ("81.33").</summary>
    public override string ToString()
    {
        var hundredths = (Sum * 200L + Count) / (2L * Count);
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}");
    }

    public static bool operator <(ExactMean left, ExactMean right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactMean left, ExactMean right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactMean left, ExactMean right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactMean left, ExactMean right) => left.CompareTo(right) >= 0;
}
