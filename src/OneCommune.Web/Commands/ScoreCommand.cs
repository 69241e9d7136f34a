using System.CommandLine;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Lines;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;

namespace OneCommune.Web.Commands;

/// <summary>score, score council, advise: one JSON object a line from standard input, one answer a line.</summary>
internal static class ScoreCommand
{
    public static Command Score()
    {
        var score = Verb("score", "Chấm từng phiếu / score sheets", ScoreLine.Write);
        score.Add(Verb("council", "Kết quả của hội đồng / results of a council", CouncilLine.Write));
        return score;
    }

    public static Command Advise() =>
        Verb("advise", "Việc ít nhất cần làm để lên sao / the least work to the next star", AdviceLine.Write);

    private static Command Verb(string name, string description, LineVerb verb)
    {
        var id = new Option<string>("--regulation") { Required = true, HelpName = "26-2026" };
        var number = new Option<int>("--set") { Required = true, HelpName = "3" };
        var command = new Command(name, description) { id, number };
        command.SetAction(
            async (parsed, stop) =>
            {
                var regulation = await FindAsync(parsed.Store(), parsed.GetValue(id)!, stop);
                var set = regulation.Set(parsed.GetValue(number));
                set.MustBeComplete();
                await using var input = Console.OpenStandardInput();
                await using var output = Console.OpenStandardOutput();
                await LineByLine.AnswerAsync(input, output, (line, to) => verb(regulation, set, line, to), stop);
                return 0;
            }
        );
        return command;
    }

    private static async Task<Regulation> FindAsync(StoreSettings store, string id, CancellationToken stop)
    {
        var book = LawBook.BesideTheProgram();
        if (!store.Exists)
            return await book.GetAsync(null, id, stop);

        await using var database = await Store.OpenForReadingAsync(store, stop);
        return await book.GetAsync(database, id, stop);
    }
}
