using System.Text;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Register;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>Imports registers into a test's database, of Long An (80) as of 31 December 2024 unless said otherwise.</summary>
internal sealed class RegisterScene(TestApp app)
{
    public const string Headings =
        "TT,Tên sản phẩm,Nhóm sản phẩm,Loại hình,Chủ thể,Xã/phường,Huyện,Địa chỉ,Người đại diện,Điện thoại,Hạng sao hiện tại,Ngày hết hạn,Hạng sao lần đầu,Ngày công nhận lần đầu,Số QĐ lần đầu,Hạng sao công nhận lại,Ngày công nhận lại,Số QĐ công nhận lại,Giới tính,Kênh hiện đại,Sàn TMĐT,Thu hồi (ngày),Số QĐ thu hồi,Ghi chú";

    private static readonly LawBook Laws = LawBook.BesideTheProgram();
    private readonly string folder = Directory.CreateDirectory(Path.Combine(app.Store.Folder, "so")).FullName;

    public string Province { get; set; } = "80";
    public DateOnly On { get; set; } = new(2024, 12, 31);
    public int RowsAtOnce { get; set; } = 500;
    public Action<int, int> Progress { get; init; } = (_, _) => { };

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A file of <see cref="Headings"/> and the given lines.</summary>
    public string Csv(params string[] lines) =>
        File($"{Guid.NewGuid():N}.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Headings))));

    /// <summary>One line: a product, its producer, its commune, a first recognition; the rest by place.</summary>
    public static string Line(
        string product,
        string producer = "Hộ An",
        string commune = "Xã Mỹ Thử",
        string stars = "3",
        string date = "05/08/2024",
        string number = "",
        string againStars = "",
        string againDate = "",
        string current = "",
        string revoked = "",
        string phone = "",
        string note = "",
        string address = "",
        string sector = "Thực phẩm",
        string representative = "",
        string gender = ""
    ) =>
        $"1,{product},{sector},,{producer},{commune},,{address},{representative},{phone},{current},,{stars},{date},{number},{againStars},{againDate},,{gender},,,{revoked},,{note}";

    public Task<ImportOutcome> ImportAsync(params string[] lines) => RunAsync(Csv(lines), isDryRun: false);

    public Task<ImportOutcome> CheckAsync(params string[] lines) => RunAsync(Csv(lines), isDryRun: true);

    public async Task<ImportOutcome> RunAsync(string path, bool isDryRun)
    {
        await using var database = app.Open();
        return isDryRun
            ? await OnFileAsync(database, path, (import, file) => import.CheckAsync(file, default))
            : await RunAsync(database, path, app.Act("register.import"), default);
    }

    public Task<ImportOutcome> RunAsync(Database database, string path, Act act, CancellationToken stop)
    {
        var record = new RegisterImport(Path.GetFileName(path), "0", Province, On, app.Clock.Now);
        return OnFileAsync(database, path, (import, file) => import.RunAsync(file, record, () => act, stop));
    }

    private async Task<ImportOutcome> OnFileAsync(
        Database database,
        string path,
        Func<ImportRegister, SheetFile, Task<ImportOutcome>> use
    )
    {
        using var file = SheetFile.Open(path);
        var import = new ImportRegister(
            database,
            new KeptGazetteer(),
            Laws,
            new ImportSettings(Province, On, app.Clock.Today)
        )
        {
            RowsAtOnce = RowsAtOnce,
            Progress = Progress,
        };
        return await use(import, file);
    }
}
