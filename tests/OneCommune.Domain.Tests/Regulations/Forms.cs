using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Regulations;

/// <summary>Small invented forms, written down without JSON.</summary>
internal static class Forms
{
    public static readonly StarBands FiveBands = new([new(1, 0), new(2, 30), new(3, 50), new(4, 70), new(5, 90)]);

    /// <summary>Options as points, with the star mark after "@": "0 1 3@4 5@5"; a case after "/": "1/a 3/a 1/b".</summary>
    public static Criterion Criterion(string code, string options)
    {
        var read = options.Split(' ').Select(Option).ToArray();
        return new Criterion(read)
        {
            Code = code,
            Label = Label(code),
            Max = read.Max(option => option.Points),
        };
    }

    /// <summary>A form of one section a part; the part is the code's first letter.</summary>
    public static ProductSet Set(StarBands bands, params Criterion[] criteria) =>
        new(
            "1-2031",
            bands,
            criteria
                .GroupBy(criterion => criterion.Code[..1])
                .Select(part => new FormPart(
                    new Part(part.Key, Label(part.Key), part.Sum(criterion => criterion.Max)),
                    [new Section("1", Label("mục 1"), part.Sum(criterion => criterion.Max), [.. part])]
                ))
        )
        {
            Number = 1,
            Slug = "bo-thu",
            Label = Label("Bộ thử"),
        };

    /// <summary>A form of criteria that bear names of their own.</summary>
    public static ProductSet Named(params (string Code, string Name, string Options)[] criteria) =>
        Set(
            FiveBands,
            [
                .. criteria.Select(one =>
                {
                    var plain = Criterion(one.Code, one.Options);
                    return new Criterion(plain.Options)
                    {
                        Code = one.Code,
                        Label = Label(one.Name),
                        Max = plain.Max,
                    };
                }),
            ]
        );

    public static Label Label(string text) => new(text, text);

    public static Answers Answer(this ProductSet set, params (string Code, int Option)[] answers) =>
        Answers.Of(set, answers.Select(answer => KeyValuePair.Create(answer.Code, answer.Option)));

    private static Option Option(string text, int index)
    {
        var (rest, key) = text.Split('/') is [var before, var after] ? (before, after) : (text, null);
        var (points, stars) = rest.Split('@') is [var worth, var mark] ? (worth, int.Parse(mark)) : (rest, (int?)null);
        return new Option(
            index + 1,
            int.Parse(points),
            Label($"phương án {index + 1}"),
            stars,
            key is null ? null : new Case(key, Label(key))
        );
    }
}
