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
    public void A_lodged_copy_says_all_and_its_hash_is_that_of_its_bytes()
    {
        var written = new Written().Filled();
        written.Dossier.Attach(null, new("cafe", "image/png", 7), "giay.png", DateTime.UtcNow);

        var copy = written.Lodge();

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(copy.Json))), copy.Sha256);
        var json = JsonElement.Parse(copy.Json);
        Assert.Equal("26-2026", json.GetProperty("regulation").GetProperty("id").GetString());
        Assert.Equal("abc", json.GetProperty("regulation").GetProperty("sha256").GetString());
        Assert.Equal("cafe", json.GetProperty("form01").GetProperty("files")[0].GetProperty("sha256").GetString());
        Assert.Equal(written.Set.Criteria.Length, json.GetProperty("answers").GetArrayLength());
        Assert.Equal(copy.Total, json.GetProperty("selfScore").GetProperty("total").GetInt32());
        Assert.DoesNotContain("\\u", copy.Json);
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

    [Fact]
    public void A_file_once_lodged_is_set_aside_and_not_deleted()
    {
        var written = new Written().Filled();
        var kept = written.Dossier.Attach(null, new("01", "image/png", 7), "a.png", DateTime.UtcNow)!;
        written.Lodge();
        written.Dossier.Return("ảnh mờ", Written.On(Written.Day));
        var fresh = written.Dossier.Attach(null, new("02", "image/png", 7), "b.png", DateTime.UtcNow)!;

        Assert.True(written.Dossier.Detach(kept.Id, DateTime.UtcNow));
        Assert.True(written.Dossier.Detach(fresh.Id, DateTime.UtcNow));
        Assert.False(written.Dossier.Detach(kept.Id, DateTime.UtcNow));

        Assert.Equal([kept], written.Dossier.Evidence);
        Assert.Empty(written.Dossier.EvidenceFor(null));
    }

    [Fact]
    public void The_same_file_twice_changes_nothing_and_an_eleventh_is_refused()
    {
        var written = new Written();
        var criterion = written.Set.Criteria[0];
        for (var i = 0; i < 10; i++)
            written.Dossier.Attach(criterion, new($"{i}", "image/png", 7), "a.png", DateTime.UtcNow);
        var version = written.Dossier.Version;

        Assert.Null(written.Dossier.Attach(criterion, new("3", "image/png", 7), "b.png", DateTime.UtcNow));
        Assert.Equal(version, written.Dossier.Version);
        Assert.Equal(
            "dossier.too-many-files",
            Assert
                .Throws<RefusalException>(() =>
                    written.Dossier.Attach(criterion, new("x", "image/png", 7), "c.png", DateTime.UtcNow)
                )
                .Code
        );
    }

    [Fact]
    public void Another_set_keeps_descriptions_and_files_but_no_answer()
    {
        var written = new Written().Filled();
        var gone = written.Set.Criteria.First(c => !written.Regulation.Set(26).TryCriterion(c.Code, out _));
        written.Dossier.Attach(gone, new("01", "image/png", 7), "a.png", DateTime.UtcNow);

        written.Dossier.ChooseSet(written.Regulation, 26, written.Producer);

        Assert.All(written.Dossier.Answers, answer => Assert.Null(answer.Option));
        Assert.Contains(written.Dossier.Answers, answer => answer.Description is not null);
        Assert.Single(written.Dossier.EvidenceFor(null));
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

    [Fact]
    public void A_draft_begun_under_an_ended_regulation_is_not_lodged_under_it()
    {
        var written = new Written(3, regulation: "1048-2019").Filled();

        Assert.Equal("dossier.regulation-ended", Assert.Throws<RefusalException>(() => written.Lodge()).Code);
    }

    [Theory]
    [InlineData("1.250.000.000", "1250000000")]
    [InlineData("-3 000", "-3000")]
    public void Money_is_read_as_people_write_it(string written, string kept)
    {
        var dossier = new Written().Dossier;

        dossier.Report([new("profit", written)]);

        Assert.Equal(kept, dossier.Text("profit"));
        Assert.Equal(
            "dossier.not-money",
            Assert.Throws<RefusalException>(() => dossier.Report([new("revenue", "ba tỷ")])).Code
        );
    }

    [Fact]
    public void A_profit_may_be_a_loss_and_revenue_may_not()
    {
        var dossier = new Written().Dossier;

        dossier.Report([new("profit", "-5.000.000")]);

        Assert.Equal("-5000000", dossier.Text("profit"));
        Assert.Equal(
            "dossier.negative-revenue",
            Assert.Throws<RefusalException>(() => dossier.Report([new("revenue", "-5.000.000")])).Code
        );
    }
}
