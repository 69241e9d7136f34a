using System.Text.Json;
using OneCommune.Domain.Regulations.Lines;

namespace OneCommune.Domain.Money;

/// <summary>Answers <c>{"text":"1,5 triệu"}</c> with <c>{"dong":1500000}</c>, or <c>{"dong":null,"reason":"groups"}</c>.</summary>
public static class MoneyLine
{
    public static void Write(ReadOnlySpan<byte> line, Utf8JsonWriter to)
    {
        var reading = MoneyText.Read(Text(line));
        to.WriteStartObject();
        if (reading.Dong is { } dong)
            to.WriteNumber("dong", dong);
        else
            to.WriteNull("dong");
        if (reading.Reason is { } reason)
            to.WriteString("reason", reason);
        to.WriteEndObject();
    }

    private static string? Text(ReadOnlySpan<byte> line)
    {
        var reader = new LineReader(line);
        string? text = null;
        var isGiven = false;
        reader.Start();
        var names = new NamesSoFar();
        while (reader.Property(ref names) is { } name)
        {
            if (name != "text")
                throw new RefusalException("lines.unknown-property", name);
            (text, isGiven) = (reader.TextAsIs(name), true);
        }
        reader.End();
        return isGiven ? text : throw new RefusalException("lines.missing", "text");
    }
}
