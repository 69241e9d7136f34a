using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Tests.Regulations;
using static OneCommune.Domain.Tests.Evaluation.Dossiers.Written;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class WhatADossierLacks
{
    [Fact]
    public void Each_lack_is_told_where_it_can_be_mended_and_refused_in_its_own_words()
    {
        var written = new Written(form: LegalForm.Household);
        written.Producer.Describe(new(LegalForm.Other));
        var lacks = written.Dossier.Missing(written.Lodging, Day).ToList();

        Assert.Equal(
            [
                ("dossier.legal-form-unknown", LackIn.Standing),
                ("dossier.no-representative", LackIn.Registration),
                ("dossier.no-address", LackIn.Registration),
                ("dossier.no-phone", LackIn.Registration),
                ("dossier.empty-field", LackIn.Report),
                ("dossier.empty-field", LackIn.Report),
                ("dossier.empty-field", LackIn.Report),
                ("dossier.criterion-unanswered", LackIn.Criteria),
            ],
            lacks.Take(8).Select(lack => (lack.Code, lack.In))
        );
        Assert.Equal(["Hợp tác xã Thử"], lacks[0].Refusal.Args);
        Assert.Empty(lacks[1].Refusal.Args);
        Assert.Equal([ReportField.Of("specification")], lacks[4].Refusal.Args);
        Assert.Equal([written.Set.Criteria[0]], lacks[7].Refusal.Args);
    }

    [Fact]
    public void The_specification_the_markets_and_the_plan_have_to_be_written()
    {
        var written = new Written().Filled();
        var always = ReportField.All.Where(field => written.Dossier.Needs(field, written.Producer));

        Assert.Equal(["registration", "specification", "markets", "planProduction"], always.Select(field => field.Key));
    }

    [Theory]
    [InlineData(LegalForm.Household, true)] // 26/2026 art. 2.3
    [InlineData(LegalForm.Enterprise, true)]
    [InlineData(LegalForm.Cooperative, true)]
    [InlineData(LegalForm.CooperativeGroup, false)]
    [InlineData(LegalForm.Farm, false)]
    public void Households_companies_and_cooperatives_show_their_registration(LegalForm form, bool needed)
    {
        var written = new Written(form: form).Filled();
        written.Dossier.Report([new(ReportField.Registration, null)]);

        var lacks = written.Dossier.Missing(written.Lodging, Day).Select(lack => lack.Code);

        Assert.Equal(needed ? ["dossier.no-registration"] : [], lacks);
    }

    [Theory]
    [InlineData(DossierKind.First, null)]
    [InlineData(DossierKind.Upgrade, "dossier.upgrade-no-changes")]
    [InlineData(DossierKind.Rerank, "dossier.rerank-no-changes")]
    public void What_changed_is_told_by_all_but_a_first_dossier(DossierKind kind, string? code)
    {
        var written = new Written(kind: kind).Filled();
        written.Dossier.Report([new(ReportField.Changes, null)]);

        Assert.Equal(code, written.Dossier.LacksOfReport(written.Producer).SingleOrDefault()?.Code);
    }

    [Fact]
    public void An_answer_lacks_nothing_once_a_word_or_a_file_stands_behind_its_points()
    {
        var written = new Written();
        var criterion = written.Set.Criteria.First(one => one.Options[0].Points == 0);
        var worth = criterion.Options.First(option => option.Points > 0).Number;
        string? Lack() => written.Dossier.LackOf(criterion)?.Code;

        Assert.Equal("dossier.criterion-unanswered", Lack());
        written.Dossier.Answer(criterion, null, "đang làm");
        Assert.Equal("dossier.criterion-unanswered", Lack());
        written.Dossier.Answer(criterion, worth, null);
        Assert.Equal("dossier.criterion-unproved", Lack());
        written.Dossier.Answer(criterion, worth, "Có hợp đồng");
        Assert.Null(Lack());
        written.Dossier.Answer(criterion, worth, null);
        written.Dossier.Attach(criterion, new("ab", "image/png", 1), "a.png", On(Day).At);
        Assert.Null(Lack());
        written.Dossier.Detach(written.Dossier.Evidence[0].Id, On(Day).At);
        written.Dossier.Answer(criterion, 1, null); // worth nothing: nothing to prove
        Assert.Null(Lack());
    }

    [Fact]
    public void A_regulation_that_ended_is_named_with_the_one_in_force()
    {
        var written = new Written(3, regulation: "1048-2019").Filled();

        Assert.Equal("dossier.regulation-ended", Refused(() => written.Lodge()));
        Assert.Equal(["Quyết định 26/2026/QĐ-TTg"], Told(() => written.Lodge()));
    }

    [Fact]
    public void What_was_lodged_in_time_is_completed_whatever_ended_since()
    {
        var written = new Written().To(DossierStatus.Returned);
        var later = written.Lodging with
        {
            InForce = Packs.Regulation("1048-2019"),
            Latest = new Written(kind: DossierKind.Upgrade).Star(4),
        };

        Assert.Empty(written.Dossier.Missing(later, Day));
    }

    [Fact]
    public void Lodging_keeps_the_pledge_the_first_day_and_what_the_copy_calls_product_and_producer()
    {
        var written = new Written().Filled();
        written.Dossier.Attach(null, new("ab", "image/png", 1), "a.png", On(Day).At);
        var copy = written.Lodge();
        var dossier = written.Dossier;
        Assert.Equal(
            (dossier.Id, 1, On(Day).At, written.Dossier.Assess(written.Set).Total),
            (copy.DossierId, copy.Number, copy.At, copy.Total)
        );
        Assert.Equal(
            ("Gạo thử", "Hợp tác xã Thử", "Ấp 1"),
            (copy.Named.Product, copy.Named.Producer, copy.Named.Address)
        );
        Assert.Equal(LegalForm.Cooperative, copy.Named.LegalForm);

        dossier.Return("Thiếu", On(Day));
        written.Product.Rename("Gạo ngon", Day);
        written.Lodge(Day.AddDays(3));

        Assert.Equal(
            (2, Day, On(Day.AddDays(3)).At, "Gạo ngon", "Hợp tác xã Thử", written.Product.NameOrder),
            (
                dossier.Copies,
                dossier.LodgedOn,
                dossier.PledgedAt,
                dossier.LodgedProduct,
                dossier.LodgedProducer,
                dossier.LodgedOrder
            )
        );
        Assert.Equal("gao ngon hop tac xa thu", dossier.FoldedLodged);
        Assert.All(dossier.Evidence, file => Assert.True(file.Lodged));
    }

    [Fact]
    public void A_kept_copy_is_given_out_only_while_it_is_what_was_lodged()
    {
        var copy = new Written().Filled().Lodge();

        Assert.Equal(copy.Json, System.Text.Encoding.UTF8.GetString(LodgedCopy.Sound(copy.Json, copy.Sha256, "bản 1")));
        Assert.Equal(["bản 1"], Told(() => LodgedCopy.Sound(copy.Json + " ", copy.Sha256, "bản 1")));
        Assert.Equal("file.altered", Refused(() => LodgedCopy.Sound(copy.Json, "00", "bản 1")));
    }
}
