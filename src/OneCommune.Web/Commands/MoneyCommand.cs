using System.CommandLine;
using OneCommune.Domain.Money;

namespace OneCommune.Web.Commands;

/// <summary>money read: one JSON object a line from standard input, one answer a line; a text without a single reading is an answer.</summary>
internal static class MoneyCommand
{
    public static Command Create()
    {
        var read = new Command("read", "Đọc số tiền như người ta gõ / amounts as people type them");
        read.SetAction(
            async (_, stop) =>
            {
                await using var input = Console.OpenStandardInput();
                await using var output = Console.OpenStandardOutput();
                await LineByLine.AnswerAsync(input, output, MoneyLine.Write, stop);
                return 0;
            }
        );
        return new("money", "Số tiền / amounts") { read };
    }
}
