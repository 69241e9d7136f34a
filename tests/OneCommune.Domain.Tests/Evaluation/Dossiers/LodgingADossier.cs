using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class LodgingADossier
{
    [Fact]
    public void All_that_is_missing_is_named_at_once()
    {
        var written = new Written();

        var missing = written.Dossier.Missing(written.Lodging, Written.Day).ToList();

        Assert.Equal(
            ["dossier.no-representative", "dossier.no-address", "dossier.no-phone", "dossier.no-registration"],
            missing.Take(4).Select(lack => lack.Code)
        );
        Assert.Equal(3, missing.Count(lack => lack.Code == "dossier.empty-field"));
        Assert.Equal(
            written.Set.Criteria.Select(criterion => criterion.Code),
            missing.Where(lack => lack.Code == "dossier.criterion-unanswered").Select(lack => lack.Criterion!.Code)
        );
    }

    [Fact]
    public void Points_need_a_word_or_a_file_behind_them_and_none_fits_needs_neither()
    {
        var written = new Written().Filled();
        var (claimed, declined) = (written.Set.Criteria[0], written.Set.Criteria[1]);
        written.Dossier.Answer(claimed, 1, "  ");
        written.Dossier.Answer(declined, 0, null);

        var lack = Assert.Single(written.Dossier.Missing(written.Lodging, Written.Day));
        Assert.Equal("dossier.criterion-unproved", lack.Code);
        Assert.Equal(claimed, lack.Criterion);

        written.Dossier.Attach(claimed, new("ab", "application/pdf", 10), "hop-dong.pdf", DateTime.UtcNow);

        Assert.Empty(written.Dossier.Missing(written.Lodging, Written.Day));
    }

    [Fact]
    public void Without_the_pledge_nothing_is_lodged()
    {
        var written = new Written().Filled();

        var refusal = Assert.Throws<RefusalException>(() =>
            written.Dossier.Lodge(written.Lodging, pledged: false, Written.On(Written.Day))
        );

        Assert.Equal("dossier.no-pledge", refusal.Code);
        Assert.Equal(DossierStatus.Draft, written.Dossier.Status);
    }

    [Fact]
    public void A_lodged_copy_says_all_in_a_fixed_order_and_its_hash_is_that_of_its_bytes()
    {
        var written = new Written().Filled();
        var (first, id) = (written.Set.Criteria[0], written.Dossier.Id);
        written.Dossier.Attach(null, new("cafe", "image/png", 7), "giấy.png", DateTime.UtcNow);
        written.Dossier.Attach(first, new("beef", "application/pdf", 9), "hđ.pdf", DateTime.UtcNow);

        var copy = written.Lodge();

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(copy.Json))), copy.Sha256);
        Assert.StartsWith(
            $$$"""
            {"format":"onecommune-dossier-1","dossier":"{{{id}}}","copy":1,"lodgedAt":"2026-06-15T02:00:00Z","lodgedBy":"Người thử","pledge":true,"kind":"first","regulation":{"id":"26-2026","sha256":"abc","set":3},"product":{"id":"{{{written.Product.Id}}}","name":"Gạo thử","code":null},"producer":{"id":"{{{written.Producer.Id}}}","name":"Hợp tác xã Thử","legalForm":"cooperative"},"commune":{"code":"28040","name":"Xã Thử"},"form01":{"representative":"Nguyễn Văn Thử","position":"Giám đốc","address":"Ấp 1","phone":"0900000000","email":null,"attachments":null,"files":[{"sha256":"cafe","name":"giấy.png","type":"image/png","size":7}]},"form02":{"registration":"0123, ngày 01/02/2020","gender":null,
            """.TrimEnd(),
            copy.Json
        );
        var (last, worth) = (first.Options.Length, first.Options[^1].Points);
        Assert.Contains(
            $$$"""
            ,"answers":[{"criterion":"{{{first.Code}}}","option":{{{last}}},"points":{{{worth}}},"description":"Có hồ sơ kèm theo","files":[{"sha256":"beef","name":"hđ.pdf","type":"application/pdf","size":9}]},
            """.Trim(),
            copy.Json
        );
        var score = written.Dossier.Assess(written.Set);
        Assert.EndsWith(
            $$$"""
            ],"selfScore":{"A":{{{score.Parts[0]}}},"B":{{{score.Parts[1]}}},"C":{{{score.Parts[
                2
            ]}}},"total":{{{score.Total}}},"band":{{{score.Band}}},"minimumsMet":{{{score.MinimumsMet}}},"stars":{{{score.Stars}}}}}
            """.Trim(),
            copy.Json
        );
        Assert.Equal(
            ReportField.All.Select(field => field.Key),
            JsonElement.Parse(copy.Json).GetProperty("form02").EnumerateObject().Select(field => field.Name)
        );
    }

    [Fact]
    public void The_same_dossier_lodged_the_same_way_gives_the_same_bytes_but_for_the_copy_number()
    {
        var written = new Written().To(DossierStatus.Returned);
        var second = written.Lodge().Json;
        written.Dossier.Return("lần nữa", Written.On(Written.Day));
        var third = written.Lodge().Json;

        Assert.Equal(second, third.Replace("\"copy\":3", "\"copy\":2"));
    }

    [Theory]
    [InlineData(LegalForm.Association, 3, "dossier.association-only-tourism")]
    [InlineData(LegalForm.Other, 3, "dossier.legal-form-unknown")]
    [InlineData(LegalForm.Other, 26, "dossier.legal-form-unknown")]
    public void Only_the_forms_of_article_2_may_begin(LegalForm form, int set, string refusal)
    {
        Assert.Equal(refusal, Assert.Throws<RefusalException>(() => new Written(set, form: form)).Code);
    }

    [Fact]
    public void An_association_may_lodge_for_tourism()
    {
        var written = new Written(26, form: LegalForm.Association).To(DossierStatus.Lodged);

        Assert.Equal(DossierStatus.Lodged, written.Dossier.Status);
    }

    [Fact]
    public void A_producer_whose_form_became_unknown_may_not_lodge()
    {
        var written = new Written().Filled();
        written.Producer.Describe(new(LegalForm.Other));

        Assert.Equal("dossier.legal-form-unknown", Assert.Throws<RefusalException>(() => written.Lodge()).Code);
    }
}
