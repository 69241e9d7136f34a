using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>A producer of commune 28040 at work on one dossier, through the pages it has.</summary>
internal sealed partial class DossierScene : IDisposable
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    );

    private readonly TestApp app;

    private DossierScene(TestApp app, Producer producer, Product product, Browser browser) =>
        (this.app, Producer, Product, Browser) = (app, producer, product, browser);

    public Producer Producer { get; }
    public Product Product { get; }
    public Browser Browser { get; }
    public Guid Id { get; private set; }
    public string Address => $"/lam-viec/ho-so/{Id}";

    public static async Task<DossierScene> OpenAsync(
        TestApp app,
        LegalForm form = LegalForm.Cooperative,
        string commune = "28040",
        string product = "Gạo Thử Nghiệm"
    )
    {
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        var producer = register.Producer("Chủ thể Thử", form, await app.UnitAsync(database, commune));
        var made = register.Product(producer, product);
        await register.KeepAsync();
        return new(app, producer, made, await app.SignedInAsync(producer.Id));
    }

    public static async Task<Regulation> RegulationAsync(TestApp app)
    {
        await using var database = app.Open();
        return (await LawBook.BesideTheProgram().ReadAsync(database, default)).Get("26-2026");
    }

    public async Task StarAsync(DateOnly issued, int stars = 3, DateOnly? expires = null)
    {
        await using var database = app.Open();
        database.Recognitions.Add(
            Recognition.Of(
                Product,
                Named.Of(Product, Producer),
                RecognitionKind.First,
                stars,
                issued,
                new("1/QĐ-UBND", "UBND tỉnh", UnitId: Producer.UnitId),
                expiresOn: expires
            )
        );
        await database.SaveAsync(app.Act("recognition.add"), default);
    }

    public async Task<Page> TryStartAsync(int set = 3, DossierKind kind = DossierKind.First, string? newName = null)
    {
        var page = await Browser.GetAsync("/lam-viec/ho-so/moi");
        return await Browser.SubmitAsync(
            page,
            new()
            {
                ["ProductId"] = newName is null ? Product.Id.ToString() : "",
                ["NewName"] = newName,
                ["Kind"] = kind.ToString(),
                ["SetNumber"] = set.ToString(),
            }
        );
    }

    public async Task<DossierScene> StartAsync(int set = 3, DossierKind kind = DossierKind.First)
    {
        var page = await TryStartAsync(set, kind);
        Assert.Equal(200, page.Status);
        Open(page);
        return this;
    }

    /// <summary>Works on with the dossier whose page this is.</summary>
    public void Open(Page page) => Id = Guid.Parse(IdInPath().Match(page.Path).Value);

    /// <summary>Every form filled in by hand, one page after the other, with the last option of each criterion.</summary>
    public async Task FillByHandAsync(int set)
    {
        await SaveAsync(
            "phieu-dang-ky",
            new() { ["Form.Representative"] = "Nguyễn Thị Thử", ["Form.Position"] = "Giám đốc" }
        );
        await SaveAsync(
            "bao-cao/chung",
            new()
            {
                ["registration"] = "5801, ngày 01/02/2020",
                ["specification"] = "Túi 5 kg",
                ["papers"] = "tests",
            }
        );
        await SaveAsync(
            "bao-cao/ket-qua",
            new() { ["markets"] = "Trong tỉnh, ngoài tỉnh", ["revenue"] = "1.250.000.000" }
        );
        await SaveAsync("bao-cao/ke-hoach", new() { ["planProduction"] = "Mở rộng vùng trồng" });
        var page = await Browser.GetAsync($"{Address}/tieu-chi/A1.1");
        foreach (var criterion in (await RegulationAsync(app)).Set(set).Criteria)
        {
            Assert.EndsWith(criterion.Code, page.Path);
            page = await Browser.SubmitAsync(
                page,
                new()
                {
                    ["Option"] = $"{criterion.Options.Length}",
                    ["Description"] = "Có hồ sơ",
                    ["next"] = "1",
                },
                files: ("Files", "minh-chung.pdf", Pdf)
            );
            Assert.Equal(200, page.Status);
        }
    }

    /// <summary>The same as by hand, at once.</summary>
    public async Task<DossierScene> FilledAsync(string? changes = null)
    {
        var regulation = await RegulationAsync(app);
        await using var database = app.Open();
        var dossier = await database.Dossiers.SingleAsync(d => d.Id == Id);
        dossier.Register(new("Nguyễn Thị Thử", "Giám đốc", "Ấp 1", "0900000000"));
        dossier.Report([
            new(ReportField.Registration, "5801"),
            new("specification", "Túi 5 kg"),
            new("markets", "Trong tỉnh"),
            new("planProduction", "Mở rộng vùng trồng"),
            new(ReportField.Changes, changes),
        ]);
        foreach (var criterion in regulation.Set(dossier.SetNumber).Criteria)
            dossier.Answer(criterion, criterion.Options.Length, "Có hồ sơ");
        await database.SaveAsync(app.Act("dossier.fill"), default);
        return this;
    }

    /// <summary>Files put to the first criterion by its page.</summary>
    public async Task<Page> UploadAsync(params (string Name, byte[] Bytes)[] files)
    {
        var page = await Browser.GetAsync($"{Address}/tieu-chi/A1.1");
        return await Browser.SubmitAsync(page, files: [.. files.Select(file => ("Files", file.Name, file.Bytes))]);
    }

    /// <summary>A file put to a criterion at once; its bytes lie where the program keeps them.</summary>
    public async Task AttachAsync(string criterion, string name, byte[] bytes, string? mediaType = null)
    {
        var content = new FileContent(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            mediaType ?? (name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "application/pdf"),
            bytes.Length
        );
        var set = (await RegulationAsync(app)).Set(3);
        await using var database = app.Open();
        if (!await database.Files.AnyAsync(f => f.Sha256 == content.Sha256))
            database.Files.Add(
                new()
                {
                    Sha256 = content.Sha256,
                    Size = content.Size,
                    MediaType = content.MediaType,
                    StoredAt = app.Clock.Now,
                }
            );
        var dossier = await database.Dossiers.SingleAsync(d => d.Id == Id);
        dossier.Attach(set.Criteria.Single(c => c.Code == criterion), content, name, app.Clock.Now);
        await database.SaveAsync(app.Act("dossier.add-file"), default);
        var folder = Path.Combine(app.Store.Folder, "files", content.Sha256[..2]);
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, content.Sha256), bytes);
    }

    public async Task<Page> TryLodgeAsync() =>
        await Browser.SubmitAsync(
            await Browser.GetAsync($"{Address}/nop"),
            new() { ["Pledged"] = "true" },
            "Nộp hồ sơ"
        );

    public async Task<DossierScene> LodgedAsync(int set = 3)
    {
        await StartAsync(set);
        await FilledAsync();
        var page = await TryLodgeAsync();
        Assert.Equal(200, page.Status);
        Assert.Contains("Đã nộp hồ sơ lần 1", page.Text);
        return this;
    }

    public async Task<Page> ReceiveAsync(Browser officer)
    {
        var page = await officer.GetAsync($"{Address}/tiep-nhan");
        return await officer.SubmitAsync(page, button: "Tiếp nhận");
    }

    public async Task<Page> CheckAsync(Browser officer)
    {
        var page = await officer.GetAsync($"{Address}/kiem-tra");
        var values = new Dictionary<string, string?>();
        for (var i = 0; i < 4; i++)
        {
            values[$"Lines[{i}].Met"] = "true";
            values[$"Lines[{i}].Text"] = $"Đã kiểm tra nội dung {i + 1}";
        }
        return await officer.SubmitAsync(page, values, "Lưu kết quả");
    }

    public async Task<Page> ProposeAsync(Browser officer, string letter = "12/UBND-KT") =>
        await officer.SubmitAsync(
            await officer.GetAsync($"{Address}/de-nghi"),
            new() { ["LetterNumber"] = letter },
            "Đề nghị lên tỉnh"
        );

    /// <summary>Lodged, received, checked and proposed by a commune officer.</summary>
    public async Task<DossierScene> ProposedAsync(int set = 3)
    {
        await LodgedAsync(set);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        await ReceiveAsync(officer);
        await CheckAsync(officer);
        Assert.Contains("Đã đề nghị hồ sơ lên tỉnh", (await ProposeAsync(officer)).Text);
        return this;
    }

    public async Task<Dossier> ReadAsync()
    {
        await using var database = app.Open();
        return await database.Dossiers.AsNoTracking().SingleAsync(d => d.Id == Id);
    }

    /// <summary>A PDF of so many bytes; another number, another content.</summary>
    public static byte[] LargePdf(int size, byte which = 0)
    {
        var bytes = new byte[size];
        "%PDF-1.7\n%"u8.CopyTo(bytes);
        bytes[100] = which;
        Pdf.CopyTo(bytes, size - Pdf.Length);
        return bytes;
    }

    /// <summary>Files lying on the disk, those on their way in too.</summary>
    public static string[] OnDisk(TestApp app)
    {
        var folder = Path.Combine(app.Store.Folder, "files");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    public void Dispose() => Browser.Dispose();

    private async Task SaveAsync(string form, Dictionary<string, string?> values)
    {
        var page = await Browser.SubmitAsync(await Browser.GetAsync($"{Address}/{form}"), values);
        Assert.Equal(200, page.Status);
        Assert.Contains("Đã lưu", page.Text);
    }

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex IdInPath();
}
