using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Storage;
using OneCommune.Storage.Files;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>What shoppers see of a product: its pictures, what each shows, and their order.</summary>
[Allow(Role.Producer, Role.Commune, Role.Province)]
[TakesFiles(MostOfARequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MostOfARequest)]
internal sealed class ProductPicturesPage(Database database, Person person, FileStore store, KeepFiles keep)
    : ProductForm(database, person)
{
    // Well above one picture, so that one too large is answered with a sentence.
    private const long MostOfARequest = 64 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Sent { get; set; }

    /// <summary>What the sent one shows.</summary>
    [BindProperty]
    public string? Alt { get; set; }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    /// <summary>The ticked ones are meant to go.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    public IReadOnlyList<ProductPicture> Pictures { get; private set; } = [];

    protected override (string Type, string Address) Record => ("product", $"/lam-viec/san-pham/{Id}/hinh");

    protected override Task<bool> MayUseAsync(Producer producer, CancellationToken stop) =>
        Scope.ChangesAsync(producer, stop);

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "picture.no-alt" or "picture.long-alt" => nameof(Alt),
            "picture.too-many" => "",
            _ when refusal.Code.Split('.')[0] is "file" or "picture" => nameof(Sent),
            _ => "",
        };

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Pictures = await Database.ProductPictures.Where(p => p.ProductId == Id).OrderBy(p => p.Place).ToListAsync(stop);
        return true;
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        if (OversizedRequests.LeftOut(HttpContext) is [var left, ..])
            throw new RefusalException("file.too-large", left, FileStore.Largest / (1024 * 1024));
        Refusals.Demand(nameof(Sent), Sent is not null, "picture.no-file");
        Refusals.Check(nameof(Alt), () => ProductPicture.AltOf(Alt));
        Refusals.RefuseIfAny();
        await using var content = Sent!.OpenReadStream();
        using var received = await store.ReceiveAsync(SentName.Of(Sent), content, stop);
        if (!Picture.Shows(received.Content.MediaType))
            throw new RefusalException("picture.type", received.Name);
        var (width, height) = Picture.SizeOf(received.Side);
        return await ChangeAsync(
            async () =>
            {
                UndoUnlessKept(keep.Undo);
                Database.ProductPictures.Add(
                    new(Product, Pictures, (received.Content.Sha256, received.Name, width, height), Alt, Person.Now)
                );
                await keep.KeepAsync(received, stop);
                return Kept("product.add-picture", "Đã thêm ảnh.");
            },
            stop
        );
    }

    public Task<IActionResult> OnPostChangeAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                RefuseStale(Version, Product.Version);
                var lines = Lines.ToLookup(line => line.Id);
                var removed = Pictures.Where(p => lines[p.Id].Any(line => line.Remove)).ToList();
                var kept = Pictures.Except(removed).ToList();
                foreach (var (picture, line) in kept.SelectMany(p => lines[p.Id].Take(1).Select(line => (p, line))))
                    Refusals.Check($"Lines[{Lines.IndexOf(line)}].Alt", () => picture.Describe(line.Alt));
                Refusals.Demand(nameof(Confirmed), Confirmed || removed.Count == 0, "picture.unconfirmed");
                Refusals.RefuseIfAny();
                // Of two put at one place the one that came later there goes before: it was moved.
                var order = kept.OrderBy(p => lines[p.Id].FirstOrDefault()?.Place ?? p.Place)
                    .ThenBy(p => lines[p.Id].FirstOrDefault()?.Place == p.Place)
                    .ThenBy(p => p.Place);
                foreach (var (i, picture) in order.ToList().Index())
                    picture.PutAt(i + 1);
                Database.ProductPictures.RemoveRange(removed);
                Product.ChangePictures();
                await Database.LeaveFilesAsync([.. removed.Select(p => (p.Id, p.Sha256))], Person.Now, stop);
                return Kept("product.change-pictures", "Đã lưu ảnh của sản phẩm.");
            },
            stop
        );

    private Kept Kept(string act, string done) => new(act, Record.Type, Id, Record.Address, done);

    /// <summary>One of those there are, as typed.</summary>
    public sealed class Line
    {
        public Guid Id { get; set; }
        public string? Alt { get; set; }
        public int Place { get; set; }
        public bool Remove { get; set; }
    }
}
