using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Decisions;

namespace OneCommune.Web.Tests.Papers;

public sealed class CertificatesOfTheirDay(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_was_signed_here_keeps_names_street_and_commune_and_says_what_they_are_now()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo ngày ký", 4));
        await room.WriteSubmitAndSignAsync();
        var recognition = (await room.RecognitionAsync())!;
        var dossier = room.Council.Dossiers[0];
        // On the very day of signing: the paper was there first.
        await room.Province.RenamesProductAsync(recognition.ProductId, "Gạo sau này");
        await room.Province.RenamesProducerAsync(recognition.ProducerId, "Hợp tác xã Sau Này");
        await room.Province.MovesAsync(recognition.ProducerId, "Phường Tân Thử, tỉnh Tây Ninh", "Đường Mới 5");

        var paper = (await room.Province.GetAsync($"/lam-viec/cong-nhan/{recognition.Id}/giay-chung-nhan")).Text;
        var page = (await app.Visitor.GetAsync("/chung-nhan/" + recognition.CertificateNumber)).Text;
        var notice = (await room.Province.GetAsync($"/lam-viec/ho-so/{dossier.Id}/ket-qua")).Text;
        var annex = (await room.Province.GetAsync(room.Address)).Text;

        Assert.Contains("GIẤY CHỨNG NHẬN", paper);
        Assert.Contains("Gạo ngày ký nay là Gạo sau này", paper);
        Assert.Contains("Hợp tác xã Đồng Thử nay là Hợp tác xã Sau Này", paper);
        Assert.Contains("Xã Thử Thừa, tỉnh Tây Ninh chủ thể nay ở Đường Mới 5, phường Tân Thử, tỉnh Tây Ninh", paper);
        Assert.Contains("Gạo ngày ký nay là Gạo sau này", page);
        Assert.Contains("Hợp tác xã Đồng Thử (Hợp tác xã) nay là Hợp tác xã Sau Này", page);
        Assert.Contains("Xã Thử Thừa, tỉnh Tây Ninh chủ thể nay ở phường Tân Thử, tỉnh Tây Ninh", page);
        Assert.Contains(
            "Gạo ngày ký · Hợp tác xã Đồng Thử Sản phẩm nay là Gạo sau này Chủ thể nay là Hợp tác xã Sau Này",
            notice
        );
        Assert.Contains(room.Number, (await room.Province.GetAsync("/lam-viec/quyet-dinh?q=gao+ngay+ky")).Text);
        Assert.Contains("Gạo ngày ký nay là Gạo sau này Hợp tác xã Đồng Thử nay là Hợp tác xã Sau Này", annex);
        var decided = await app.Visitor.GetAsync("/chung-nhan/" + room.Number);
        Assert.Contains(
            "Gạo ngày ký Hợp tác xã Đồng Thử Sản phẩm nay là Gạo sau này Chủ thể nay là Hợp tác xã Sau Này",
            decided.Text
        );
        Assert.Contains("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", annex);
        Assert.Contains("Số: " + room.Number, annex);
        var json = await app.Visitor.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/certificates/" + recognition.CertificateNumber
        );
        Assert.Equal("Gạo ngày ký", json.GetProperty("product").GetString());
        Assert.Equal("Gạo sau này", json.GetProperty("productNow").GetString());
        Assert.Equal("Hợp tác xã Đồng Thử", json.GetProperty("producer").GetString());
        Assert.Equal("Hợp tác xã Sau Này", json.GetProperty("producerNow").GetString());
        Assert.Equal("Phường Tân Thử, tỉnh Tây Ninh", json.GetProperty("producerMovedTo").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("legalFormNow").ValueKind);
    }

    [Fact]
    public async Task A_decision_and_its_certificate_say_the_names_of_the_decisions_day()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo trước quyết định", 3));
        var product = room.Council.Dossiers[0].ProductId;
        await room.Province.RenamesProductAsync(product, "Gạo khi quyết định");
        Assert.Equal(200, (await room.WriteAsync()).Status);
        await room.SubmitAsync();
        Assert.Contains("Gạo khi quyết định", (await room.Leader.GetAsync(room.Address + "/ky")).Text);

        await room.SignAsync();

        Assert.Equal("Gạo khi quyết định", (await room.RecognitionAsync())!.ProductName);
        Assert.Equal("Gạo khi quyết định", (await room.DecisionAsync()).Items.Single().ProductName);
    }

    [Fact]
    public async Task What_was_not_signed_here_is_printed_as_an_extract_of_the_register()
    {
        var product = await app.HasStarAsync("Gạo chép sổ", new(2025, 8, 1), unit: "28040");
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(product.Id, "Gạo đổi sau", new(2026, 1, 1));
        await office.RenamesProducerAsync(product.ProducerId, "Hộ biết tên muộn", new(2025, 7, 31));
        await office.MovesAsync(product.ProducerId, "Phường Tân Thử, tỉnh Tây Ninh", "Đường Mới 5");
        await using var database = app.Open();
        var recognition = await database.Recognitions.SingleAsync(one => one.ProductId == product.Id);

        var paper = await office.GetAsync($"/lam-viec/cong-nhan/{recognition.Id}/giay-chung-nhan");

        Assert.Contains("TRÍCH SỔ ĐĂNG KÝ SẢN PHẨM OCOP", paper.Text);
        Assert.Contains("Gạo chép sổ nay là Gạo đổi sau", paper.Text);
        // The register held the name it was entered with; what is known late stands beside it.
        Assert.Contains("Hộ Gạo chép sổ (Hộ, cơ sở sản xuất) ngày cấp đã mang tên Hộ biết tên muộn", paper.Text);
        Assert.DoesNotContain("nay là Hộ biết tên muộn", paper.Text);
        Assert.Contains("Xã Thử Thừa, tỉnh Tây Ninh chủ thể nay ở Đường Mới 5, phường Tân Thử", paper.Text);
        Assert.Contains("Trích ngày 15/06/2026", paper.Text);
        Assert.Contains("Bản trích này không thay giấy chứng nhận do UBND tỉnh cấp.", paper.Text);
        Assert.Empty(paper.Document.QuerySelectorAll(".certificate, .signature"));
    }

    [Fact]
    public async Task Another_street_in_the_commune_is_a_move_and_another_name_of_the_commune_is_none()
    {
        var moved = await app.HasStarAsync("Gạo đổi đường", new(2025, 8, 1));
        var old = await app.HasProducerAsync("Hộ xã cũ", "28048", on: new(2024, 1, 1));
        var stayed = await app.HasProductAsync(old, "Gạo xã cũ");
        await app.IsRecognisedAsync(stayed, new(2024, 8, 1));
        using var office = await app.SignedInAsync(Role.Province);
        await StreetAsync("Đường Xưa 1");
        await using (var database = app.Open())
        {
            var recognition = await database.Recognitions.SingleAsync(one => one.ProductId == moved.Id);
            database.Entry(recognition).Property(one => one.Address).CurrentValue = "Đường Xưa 1";
            await database.SaveAsync(app.Act("test"), default);
        }
        await StreetAsync("Đường Nay 2");

        Assert.Contains(
            "Đường Xưa 1, xã Thử Thừa, tỉnh Tây Ninh chủ thể nay ở Đường Nay 2, xã Thử Thừa, tỉnh Tây Ninh",
            await PaperAsync(moved.Id)
        );
        var paper = await PaperAsync(stayed.Id);
        Assert.Contains("nay là xã Thử Thừa, tỉnh Tây Ninh", paper);
        Assert.DoesNotContain("nay ở", paper);

        async Task StreetAsync(string street) =>
            await office.SubmitAsync(
                await office.GetAsync($"/lam-viec/chu-the/{moved.ProducerId}/sua"),
                new() { ["Form.Address"] = street }
            );

        async Task<string> PaperAsync(Guid product)
        {
            await using var database = app.Open();
            var one = await database.Recognitions.SingleAsync(r => r.ProductId == product);
            return (await office.GetAsync($"/lam-viec/cong-nhan/{one.Id}/giay-chung-nhan")).Text;
        }
    }

    [Fact]
    public async Task Lists_and_the_products_pages_tell_whom_each_certificate_was_issued_for()
    {
        var product = await app.HasStarAsync("Danh sách ngày cấp", new(2025, 8, 1));
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(product.Id, "Danh sách tên nay");

        var list = await office.GetAsync("/lam-viec/cong-nhan?q=danh+sach+ten+nay");
        var csv = await office.Client.GetStringAsync("/lam-viec/cong-nhan.csv?q=danh+sach+ten+nay");
        var own = await office.GetAsync($"/lam-viec/san-pham/{product.Id}");
        var open = await app.Visitor.GetAsync("/san-pham/" + product.Slug);

        Assert.Contains("Danh sách ngày cấp nay là Danh sách tên nay", list.Text);
        Assert.Contains("Danh sách ngày cấp", csv);
        Assert.Contains(",Danh sách tên nay,", csv);
        Assert.Contains("cấp cho Danh sách ngày cấp của Hộ Danh sách ngày cấp", own.Text);
        Assert.Contains("cấp cho Danh sách ngày cấp của Hộ Danh sách ngày cấp", open.Text);
    }

    [Fact]
    public async Task Another_street_or_legal_form_is_another_from_that_day_on()
    {
        var product = await app.HasStarAsync("Hộ thành hợp tác xã", new(2025, 8, 1));
        using var office = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync($"/lam-viec/chu-the/{product.ProducerId}/sua");
        var page = await office.SubmitAsync(form, new() { ["Form.LegalForm"] = "Cooperative" });
        Assert.Contains("Đã lưu", page.Text);

        Assert.Contains("15/06/2026 Đổi loại hình", page.Text);
        await using var database = app.Open();
        var recognition = await database.Recognitions.SingleAsync(one => one.ProductId == product.Id);
        var public_ = await app.Visitor.GetAsync("/chung-nhan/" + recognition.CheckCode);
        Assert.Contains("(Hộ, cơ sở sản xuất) nay là Hợp tác xã", public_.Text);
    }
}
