using System.CommandLine;
using OneCommune.Domain;
using OneCommune.Domain.Regulations.Reading;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Commands;

/// <summary>regulations check, regulations add FOLDER, regulations wording FILE….</summary>
internal static class RegulationsCommand
{
    public static Command Create() =>
        new("regulations", "Bộ quy định / the regulation packs") { Check(), Add(), Wording() };

    private static Command Check()
    {
        var json = new Option<bool>("--json");
        var folders = new Argument<string[]>("FOLDER")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Gói cần kiểm tra; không ghi thì mọi gói đang có / packs to check, else all those known",
        };
        var check = new Command("check", "Kiểm tra các gói quy định / check the packs") { folders, json };
        check.SetAction(
            async (parsed, stop) =>
            {
                var asked = parsed.GetValue(folders)!;
                var readings =
                    asked.Length > 0
                        ? asked.Select(folder => RegulationReader.Read(PackFolder.Files(folder))).ToList()
                        : await KnownAsync(parsed.Store(), stop);
                if (parsed.GetValue(json))
                {
                    await using var stdout = Output.OpenText();
                    await stdout.WriteLineAsync(PackReport.Json(readings));
                }
                foreach (var reading in PackReport.Ordered(readings))
                    await PrintAsync(reading);
                return readings.All(reading => reading.Problems.IsEmpty) ? 0 : 2;
            }
        );
        return check;
    }

    private static Command Add()
    {
        var folder = new Argument<string>("FOLDER");
        var add = new Command("add", "Nạp một gói quy định / load a pack") { folder };
        add.SetAction(
            async (parsed, stop) =>
            {
                var files = PackFolder.Files(parsed.GetValue(folder)!);
                var reading = RegulationReader.Read(files);
                await PrintAsync(reading);
                if (!reading.Problems.IsEmpty)
                    return 2;

                await using var database = await parsed.OpenAsync(stop);
                var book = LawBook.BesideTheProgram();
                var added = await LoadedPacks.AddAsync(database, book, files, id => Does("regulation.add", id), stop);
                await Console.Error.WriteLineAsync(
                    added ? $"Đã nạp {reading.Id}." : $"{reading.Id} đã có đúng nội dung này; không thay đổi gì."
                );
                return 0;
            }
        );
        return add;
    }

    private static Command Wording()
    {
        var files = new Argument<FileInfo[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        var wording = new Command("wording", "Nạp nguyên văn các mức điểm / load the official option texts") { files };
        wording.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await parsed.OpenAsync(stop);
                var catalogue = await LawBook.BesideTheProgram().ReadAsync(database, stop);
                var forms = parsed
                    .GetValue(files)!
                    .Select(file => WordingReader.Read(file.Name, Read(file), catalogue))
                    .ToList();
                var changed = await Wordings.SaveAsync(
                    database,
                    forms,
                    set => Does("regulation.wording", $"{set.Regulation}/{set.Number}"),
                    stop
                );
                await Console.Error.WriteLineAsync(
                    $"Đã đọc {forms.Sum(form => form.Options.Count)} câu của {forms.Count} bộ; {changed} câu mới hoặc thay đổi."
                );
                return 0;
            }
        );
        return wording;
    }

    private static async Task<IReadOnlyList<PackReading>> KnownAsync(StoreSettings store, CancellationToken stop)
    {
        var book = LawBook.BesideTheProgram();
        if (!store.Exists)
            return [.. book.OwnReadings()];

        await using var database = await Store.OpenForReadingAsync(store, stop);
        return await book.ReadingsAsync(database, stop);
    }

    private static async Task PrintAsync(PackReading reading)
    {
        var counts = reading.Counts;
        await Console.Error.WriteLineAsync(
            $"{reading.Id}: {counts.Sets} bộ ({counts.Complete} đầy đủ), {counts.Criteria} tiêu chí, "
                + $"{counts.Options} phương án, {counts.Marks} mức sao tối thiểu, {reading.Problems.Length} lỗi"
        );
        foreach (var problem in reading.Problems)
            await Console.Error.WriteLineAsync("  " + problem.In(Language.Current));
    }

    private static string Read(FileInfo file) =>
        file.Exists ? File.ReadAllText(file.FullName) : throw new RefusalException("file.missing", file.FullName);

    private static Act Does(string act, string subject) =>
        new(
            TimeProvider.System.GetUtcNow().UtcDateTime,
            null,
            Environment.UserName,
            "command line",
            act,
            "regulation",
            subject
        );
}
