using FsCheck;
using FsCheck.Fluent;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Regulations;

/// <summary>Any small form with any answers: two parts, marks here and there, bands to fit its total.</summary>
internal static class RandomForms
{
    public static readonly Arbitrary<Answers> Sheet = (
        from form in Form()
        from sheet in Answered(form)
        select sheet
    ).ToArbitrary();

    /// <summary>One to seven sheets of one form.</summary>
    public static readonly Arbitrary<Answers[]> Sheets = (
        from form in Form()
        from count in Gen.Choose(1, 7)
        from sheets in Answered(form).ArrayOf(count)
        select sheets
    ).ToArbitrary();

    public static void Holds<T>(Arbitrary<T> any, Func<T, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true), Prop.ForAll(any, property));

    private static Gen<ProductSet> Form() =>
        from count in Gen.Choose(1, 5)
        from options in Options().ArrayOf(count)
        from inFirstPart in Gen.Choose(0, count)
        let criteria = options
            .Select((text, i) => Forms.Criterion($"{(i < inFirstPart ? 'A' : 'B')}{i}", text))
            .ToArray()
        from bands in Bands(criteria.Sum(criterion => criterion.Max))
        select Forms.Set(bands, criteria);

    // Points in any order, as some forms have them; marks rise with the points.
    private static Gen<string> Options() =>
        from count in Gen.Choose(1, 4)
        from points in Gen.Choose(0, 9).ArrayOf(count)
        from sorted in Gen.Choose(0, 3)
        from marks in Gen.Choose(0, 6).ArrayOf(count)
        let rising = sorted == 0 ? points : [.. points.Order()]
        select string.Join(' ', rising.Select((worth, i) => Marked(worth, marks, rising, i)));

    private static string Marked(int worth, int[] marks, int[] points, int i)
    {
        var stars = marks[i];
        var allowed =
            stars is >= 2 and <= 5
            && !marks[..i].Any(earlier => earlier >= stars)
            && points[..i].All(one => one <= worth);
        return allowed ? $"{worth}@{stars}" : $"{worth}";
    }

    private static Gen<StarBands> Bands(int total) =>
        from steps in Gen.Choose(1, 1 + total / 4).ArrayOf(4)
        select new StarBands([
            new(1, 0),
            new(2, steps[0]),
            new(3, steps[0] + steps[1]),
            new(4, steps[0] + steps[1] + steps[2]),
            new(5, steps.Sum()),
        ]);

    private static Gen<Answers> Answered(ProductSet form) =>
        from chosen in Gen.CollectToArray(form.Criteria, criterion => Gen.Choose(0, criterion.Options.Length))
        select Answers.Of(
            form,
            form.Criteria.Zip(chosen)
                .Where(pair => pair.Second != 0)
                .Select(pair => KeyValuePair.Create(pair.First.Code, pair.Second))
        );
}
