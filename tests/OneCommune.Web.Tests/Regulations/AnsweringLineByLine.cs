using System.Text;
using OneCommune.Domain;
using OneCommune.Web.Commands;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Tests.Regulations;

public sealed class AnsweringLineByLine
{
    [Theory]
    [InlineData("{\"n\":1}\n{\"n\":2}\n", "1 2 ")]
    [InlineData("{\"n\":1}\r\n{\"n\":2}", "1 2 ")]
    [InlineData("\uFEFF{\"n\":1}\n\n  \n{\"n\":2}\n", "1 2 ")]
    [InlineData("", "")]
    public async Task Each_line_gets_its_answer_in_order(string input, string numbers)
    {
        var (answers, refusal) = await AnswerAsync(input);

        Assert.Null(refusal);
        Assert.Equal(numbers, answers.Replace("\n", " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_line_is_named_and_the_answers_before_it_are_out()
    {
        var (answers, refusal) = await AnswerAsync("{\"n\":1}\n\n{\"n\":0}\n{\"n\":4}\n");

        Assert.Equal("1\n", answers);
        Assert.StartsWith("Dòng 3: Thiếu trường “n”", RefusalTexts.Sentence(refusal!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_longer_than_the_buffer_is_read_whole()
    {
        var padding = new string(' ', 300_000);

        var (answers, _) = await AnswerAsync($"{{{padding}\"n\":7}}\n{{\"n\":8}}\n");

        Assert.Equal("7\n8\n", answers);
    }

    // A verb that answers {"n":3} with 3 and refuses 0.
    private static async Task<(string Answers, RefusalException? Refusal)> AnswerAsync(string input)
    {
        using var output = new MemoryStream();
        RefusalException? refusal = null;
        try
        {
            await LineByLine.AnswerAsync(
                new MemoryStream(Encoding.UTF8.GetBytes(input)),
                output,
                (line, to) =>
                {
                    var text = Encoding.UTF8.GetString(line);
                    var number = int.Parse(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..^1]);
                    to.WriteNumberValue(number > 0 ? number : throw new RefusalException("lines.missing", "n"));
                },
                default
            );
        }
        catch (RefusalException refused)
        {
            refusal = refused;
        }
        return (Encoding.UTF8.GetString(output.ToArray()), refusal);
    }
}
