using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using OneCommune.Domain;
using OneCommune.Domain.Regulations.Lines;

namespace OneCommune.Web.Commands;

/// <summary>Answers one JSON object of a line.</summary>
internal delegate void AnswerLine(ReadOnlySpan<byte> line, Utf8JsonWriter to);

/// <summary>
/// Reads lines until the input ends and answers each with one line; empty lines are passed over. Answers go out whenever
/// the input pauses, so that another program can ask and wait.
/// </summary>
internal static class LineByLine
{
    private const int Enough = 1 << 16;

    /// <summary>Refuses "line.refused" (number from 1, the refusal); the answers to the lines before it are out by then.</summary>
    public static async Task AnswerAsync(Stream input, Stream output, AnswerLine answer, CancellationToken stop)
    {
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: Enough));
        var answers = new ArrayBufferWriter<byte>(2 * Enough);
        await using var json = new Utf8JsonWriter(answers, JsonLine.Options);
        var number = 0;
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(stop);
                var rest = read.Buffer;
                while (NextLine(ref rest, read.IsCompleted) is { } line)
                {
                    Answer(line, ++number, answer, answers, json);
                    if (answers.WrittenCount > Enough)
                        await FlushAsync(answers, output, stop);
                }
                reader.AdvanceTo(rest.Start, rest.End);
                await FlushAsync(answers, output, stop);
                if (read.IsCompleted)
                    return;
            }
        }
        catch (RefusalException)
        {
            await FlushAsync(answers, output, stop);
            throw;
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    private static ReadOnlySequence<byte>? NextLine(ref ReadOnlySequence<byte> rest, bool last)
    {
        ReadOnlySequence<byte> line;
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return line;
        }
        if (!last || rest.IsEmpty)
            return null;

        line = rest;
        rest = rest.Slice(rest.End);
        return line;
    }

    private static void Answer(
        ReadOnlySequence<byte> sequence,
        int number,
        AnswerLine answer,
        ArrayBufferWriter<byte> answers,
        Utf8JsonWriter json
    )
    {
        var line = sequence.IsSingleSegment ? sequence.FirstSpan : sequence.ToArray();
        if (number == 1 && line.StartsWith(Encoding.UTF8.Preamble))
            line = line[Encoding.UTF8.Preamble.Length..];
        line = line.Trim(" \t\r"u8);
        if (line.IsEmpty)
            return;

        try
        {
            json.Reset(answers);
            answer(line, json);
            json.Flush();
            answers.Write("\n"u8);
        }
        catch (RefusalException refusal)
        {
            // Nothing of the refused line may go out: the writer holds it until it is flushed.
            json.Reset();
            throw new RefusalException("line.refused", number, refusal);
        }
    }

    private static async Task FlushAsync(ArrayBufferWriter<byte> answers, Stream output, CancellationToken stop)
    {
        if (answers.WrittenCount == 0)
            return;

        await output.WriteAsync(answers.WrittenMemory, stop);
        await output.FlushAsync(stop);
        answers.ResetWrittenCount();
    }
}
