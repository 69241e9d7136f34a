using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Evaluation.Decisions;

namespace OneCommune.Web.Tests.Evaluation.Decisions;

public sealed class Certificates(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_printed_certificate_carries_what_the_decision_says_and_a_code_to_its_public_page()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo in giấy", 4));
        await room.WriteSubmitAndSignAsync();
        var recognition = (await room.RecognitionAsync())!;
        var address = $"/lam-viec/cong-nhan/{recognition.Id}";

        var paper = await room.Province.GetAsync(address + "/giay-chung-nhan");

        foreach (
            var fact in new[]
            {
                "Gạo in giấy",
                "Hợp tác xã Đồng Thử",
                "đạt hạng 4 sao",
                recognition.CertificateNumber!,
                recognition.CheckCode.ToString(),
                "Tây Ninh, ngày 15 tháng 6 năm 2026",
                room.Number,
                "15/06/2026",
                "15/06/2029",
                "Nguyễn Văn Thử",
                "CHỦ TỊCH UBND TỈNH TÂY NINH",
            }
        )
            Assert.Contains(fact, paper.Text);
        Assert.Equal(address + "/ma.svg", paper.Document.QuerySelector("article img")!.GetAttribute("src"));
        var svg = await room.Province.Client.GetAsync(address + "/ma.svg");
        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            $"{app.Address.GetLeftPart(UriPartial.Authority)}/chung-nhan/{recognition.CertificateNumber}",
            Scanner.Read(await room.Province.Client.GetByteArrayAsync(address + "/ma.png"))
        );
    }

    [Fact]
    public async Task The_code_names_the_address_the_public_knows_where_one_is_set()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo địa chỉ công khai", 3));
        await room.WriteSubmitAndSignAsync();
        var recognition = (await room.RecognitionAsync())!;
        await using (var database = app.Open())
        {
            database.Settings.Add(new() { Name = Setting.PublicUrl, Value = "https://ocop.tinh.example/" });
            await database.SaveAsync(app.Act("test.setting"), default);
        }
        try
        {
            var png = await room.Province.Client.GetByteArrayAsync($"/lam-viec/cong-nhan/{recognition.Id}/ma.png");

            Assert.Equal($"https://ocop.tinh.example/chung-nhan/{recognition.CertificateNumber}", Scanner.Read(png));
        }
        finally
        {
            await using var database = app.Open();
            database.Settings.Remove(await database.Settings.SingleAsync(one => one.Name == Setting.PublicUrl));
            await database.SaveAsync(app.Act("test.setting"), default);
        }
    }

    [Theory]
    [InlineData("https://ocop.tayninh.example/chung-nhan/OCOP-80-2026-00012")]
    [InlineData("https://a.example/chung-nhan/7K3F-9QX2-M4TB")]
    public void A_scanner_reads_the_code_back(string address) =>
        Assert.Equal(address, Scanner.Read(CertificateCode.Png(address)));

    [Fact]
    public async Task Its_producer_and_its_commune_see_it_and_others_do_not()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo của ai", 3));
        await room.WriteSubmitAndSignAsync();
        var address = $"/lam-viec/cong-nhan/{(await room.RecognitionAsync())!.Id}/giay-chung-nhan";
        using var producer = await app.SignedInAsync(room.Council.Dossiers[0].ProducerId);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var neighbour = await app.SignedInAsync(Role.Commune, "28060");
        using var elsewhere = await app.SignedInAsync(Role.Province, "82");

        Assert.Equal(200, (await producer.GetAsync(address)).Status);
        Assert.Equal(200, (await commune.GetAsync(address)).Status);
        Assert.Equal(404, (await neighbour.GetAsync(address)).Status);
        Assert.Equal(404, (await elsewhere.GetAsync(address)).Status);
        Assert.Equal(404, (await elsewhere.GetAsync(address.Replace("giay-chung-nhan", "ma.svg"))).Status);
    }

    [Fact]
    public async Task Numbers_of_an_imported_register_are_never_given_again()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo số mới", 3), ("Gạo số sau", 3));
        await using (var database = app.Open())
        {
            var product = await database.Products.FirstAsync();
            var last = await database.CertificateBooks.Select(one => (int?)one.Last).MaxAsync() ?? 0;
            database.Recognitions.Add(
                Recognition.Of(
                    product,
                    Named.Of(product, await database.Producers.SingleAsync(one => one.Id == product.ProducerId)),
                    RecognitionKind.First,
                    3,
                    new(2022, 1, 1),
                    new("1/QĐ", "UBND", CertificateNumber: $"OCOP-80-2026-{last + 1:00000}")
                )
            );
            await database.SaveAsync(app.Act("test.import"), default);
        }

        await room.WriteSubmitAndSignAsync();

        Assert.NotNull(await room.RecognitionAsync(0));
        Assert.NotNull(await room.RecognitionAsync(1));
    }
}
