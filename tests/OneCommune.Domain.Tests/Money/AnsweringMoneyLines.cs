using System.Buffers;
using System.Text;
using System.Text.Json;
using OneCommune.Domain.Money;
using OneCommune.Domain.Regulations.Lines;

namespace OneCommune.Domain.Tests.Money;

public sealed class AnsweringMoneyLines
{
    [Theory]
    [InlineData("""{"text":"1,5 tỷ"}""", """{"dong":1500000000}""")]
    [InlineData("""{"text":"ba tỷ"}""", """{"dong":null,"reason":"not-money"}""")]
    [InlineData("""{"text":""}""", """{"dong":null,"reason":"empty"}""")]
    [InlineData("""{"text":null}""", """{"dong":null,"reason":"empty"}""")]
    [InlineData("""{"text":"999.999.999.999.999"}""", """{"dong":999999999999999}""")]
    [InlineData("""{"text":"1.000.000.000.000.000"}""", """{"dong":null,"reason":"too-large"}""")]
    public void A_line_is_answered_with_the_amount_or_why_there_is_none(string line, string answer) =>
        Assert.Equal(answer, Answer(line));

    [Theory]
    [InlineData("{}", "lines.missing", "text")]
    [InlineData("""{"txt":"1"}""", "lines.unknown-property", "txt")]
    [InlineData("""{"text":"1","text":"2"}""", "lines.given-twice", "text")]
    [InlineData("""{"text":1}""", "lines.wrong-type", "text")]
    public void A_line_that_cannot_be_read_is_refused_by_name(string line, string code, string name)
    {
        var refusal = Assert.Throws<RefusalException>(() => Answer(line));

        Assert.Equal((code, name), (refusal.Code, refusal.Args[0]));
    }

    [Fact]
    public void Nothing_stands_before_or_behind_a_line()
    {
        Assert.Equal("lines.not-an-object", Assert.Throws<RefusalException>(() => Answer("[]")).Code);
        Assert.Equal("lines.not-json", Assert.Throws<RefusalException>(() => Answer("""{"text":"1"} {}""")).Code);
    }

    private static string Answer(string line)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var to = new Utf8JsonWriter(bytes, JsonLine.Options))
            MoneyLine.Write(Encoding.UTF8.GetBytes(line), to);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
