using System.CommandLine;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Commands;

/// <summary>
/// All verbs of the program. Exit: 0 done, 2 the input was refused and nothing changed, 1 a fault of ours. JSON goes to
/// standard output, everything else to standard error. --data and --database may stand before or after a verb's own.
/// </summary>
internal static class CommandLine
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Thư mục dữ liệu / folder of the embedded database and files",
        DefaultValueFactory = _ => "./data",
        Recursive = true,
    };

    public static readonly Option<string?> Postgres = new("--database")
    {
        Description = "Chuỗi kết nối PostgreSQL / PostgreSQL connection, \"Host=…;Database=…\"",
        Recursive = true,
    };

    public static readonly Option<string?> KeyFile = new("--key-file")
    {
        Description =
            "Tệp bí mật ngoài thư mục dữ liệu, khóa các khóa đăng nhập / a secret file outside the data that locks the sign-in keys",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ONECOMMUNE_KEY_FILE"),
        Recursive = true,
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("OneCommune: chương trình OCOP của một tỉnh / a province's OCOP programme")
        {
            Data,
            Postgres,
            KeyFile,
            RunCommand.Create(),
            ServeCommand.Create(),
            AccountsCommand.Create(),
            AuditCommand.Create(),
            MoneyCommand.Create(),
            PermissionsCommand.Create(),
            PlacesCommand.Create(),
            RegisterCommand.Create(),
            RegulationsCommand.Create(),
            SettingsCommand.Create(),
            ScoreCommand.Score(),
            ScoreCommand.Advise(),
            StatisticsCommand.Create(),
        };
        try
        {
            var parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                    await Console.Error.WriteLineAsync(error.Message);
                return 2;
            }
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (RefusalException refusal)
        {
            await Console.Error.WriteLineAsync(RefusalTexts.Sentence(refusal));
            return 2;
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(
                $"Lỗi của chương trình, không phải của dữ liệu nhập / our fault: {fault}"
            );
            return 1;
        }
    }

    /// <summary>Where the parsed options keep the data.</summary>
    public static StoreSettings Store(this ParseResult parsed) =>
        new(Path.GetFullPath(parsed.GetValue(Data)!), parsed.GetValue(Postgres))
        {
            KeyFile = parsed.GetValue(KeyFile) is { Length: > 0 } file ? Path.GetFullPath(file) : null,
        };

    /// <summary>The database that the options name, its schema brought up to date.</summary>
    /// <exception cref="RefusalException">store.unreachable.</exception>
    public static async Task<Database> OpenAsync(this ParseResult parsed, CancellationToken stop)
    {
        await Storage.Store.PrepareAsync(parsed.Store(), stop);
        return Storage.Store.Open(parsed.Store());
    }

    /// <summary>
    /// For verbs that only tell what is kept: they write nothing, and of a folder misspelt they would say that all is well and nothing is
    /// there.
    /// </summary>
    /// <exception cref="RefusalException">As <see cref="Storage.Store.OpenForReadingAsync"/>.</exception>
    public static Task<Database> OpenForReadingAsync(this ParseResult parsed, CancellationToken stop) =>
        Storage.Store.OpenForReadingAsync(parsed.Store(), stop);
}
