using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using static OneCommune.Domain.Tests.Evaluation.Dossiers.Written;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class WritingADossier
{
    private readonly Written written = new();

    private Dossier Dossier => written.Dossier;

    [Fact]
    public void It_begins_with_what_is_known_of_product_and_producer()
    {
        written.Producer.Describe(
            new(LegalForm.Cooperative)
            {
                Representative = "Thị Thử",
                RepresentativeGender = Gender.Female,
                RepresentativeEthnicity = "Khmer",
                Address = "Ấp 1",
                Phone = "0900000000",
                Email = "a@b.vn",
                RegistrationNumber = "0123",
            }
        );
        var id = Guid.NewGuid();

        var dossier = Start(id);

        Assert.Equal(
            (id, written.Product.Id, written.Producer.Id, 12L, DossierKind.Upgrade, "26-2026", 3, Day),
            (
                dossier.Id,
                dossier.ProductId,
                dossier.ProducerId,
                dossier.UnitId,
                dossier.Kind,
                dossier.RegulationId,
                dossier.SetNumber,
                dossier.StartedOn
            )
        );
        Assert.Equal(new("Thị Thử", null, "Ấp 1", "0900000000", "a@b.vn"), dossier.Registration);
        Assert.Equal(
            ("0123", "female", "Khmer"),
            (dossier.Text(ReportField.Registration), dossier.Text("gender"), dossier.Text("ethnicity"))
        );
        Assert.Equal((DossierStatus.Draft, StepKind.Started), (dossier.Status, dossier.Steps.Single().Kind));
    }

    [Fact]
    public void It_is_of_a_product_of_the_producer_that_was_not_merged_into_another()
    {
        var other = new Product("Gạo khác", new Producer("Hộ Khác", LegalForm.Household, 12), Sector.Food);
        var (product, producer) = (written.Product, written.Producer);

        Assert.Equal("dossier.other-producer", Refused(() => Start(Guid.NewGuid(), other)));
        product.MergeInto(new Product("Gạo giữ lại", producer, Sector.Food), Day);
        Assert.Equal("product.merged", Refused(() => Start(Guid.NewGuid())));
        Assert.Equal(["Gạo thử"], Told(() => Start(Guid.NewGuid())));
    }

    [Fact]
    public void Each_field_of_the_registration_form_is_kept_tidy_and_the_same_once_more_is_no_change()
    {
        Registration form = new(" Thị Thử ", "Giám đốc", "Ấp 1", "0900000000", "a@b.vn", "Giấy 1\nGiấy 2");
        Dossier.Register(form);
        var version = Dossier.Version;

        Dossier.Register(form);

        Assert.Equal(form with { Representative = "Thị Thử" }, Dossier.Registration);
        Assert.Equal(version, Dossier.Version);
        Dossier.Register(form with { Email = null });
        Assert.Equal(version + 1, Dossier.Version);
    }

    [Fact]
    public void What_an_old_register_says_for_a_phone_or_an_address_of_mail_stands_until_another_is_written()
    {
        written.Producer.Describe(new(LegalForm.Cooperative) { Phone = "không rõ", Email = "hỏi con" });
        var dossier = Start(Guid.NewGuid());

        dossier.Register(dossier.Registration with { Position = "Giám đốc" });

        Assert.Equal(("không rõ", "hỏi con"), (dossier.Phone, dossier.Email));
        Assert.Equal("producer.phone", Refused(() => dossier.Register(new(Phone: "chưa có", Email: "hỏi con"))));
        Assert.Equal("producer.email", Refused(() => dossier.Register(new(Phone: "không rõ", Email: "chưa có"))));
    }

    [Theory]
    [InlineData(200, nameof(Registration.Representative))]
    [InlineData(200, nameof(Registration.Position))]
    [InlineData(500, nameof(Registration.Address))]
    [InlineData(2000, nameof(Registration.Attachments))]
    public void Fields_of_the_registration_form_are_bounded(int most, string field)
    {
        Registration Of(int length) =>
            field switch
            {
                nameof(Registration.Representative) => new(Representative: new('a', length)),
                nameof(Registration.Position) => new(Position: new('a', length)),
                nameof(Registration.Address) => new(Address: new('a', length)),
                _ => new(Attachments: new('a', length)),
            };

        Dossier.Register(Of(most));
        Assert.Equal([most, most + 1], Told(() => Dossier.Register(Of(most + 1))));
    }

    [Fact]
    public void A_field_of_the_report_is_kept_changed_and_taken_out()
    {
        Dossier.Report([new("history", " Từ 1990 "), new("markets", "Chợ")]);
        var version = Dossier.Version;
        Assert.Equal(1, version);
        Dossier.Report([new("history", "Từ 1990"), new("markets", "Chợ")]);
        Assert.Equal(version, Dossier.Version);

        Dossier.Report([new("history", null), new("markets", "Chợ"), new("organisation", " ")]);

        Assert.Equal(version + 1, Dossier.Version);
        var kept = Assert.Single(Dossier.Texts);
        Assert.Equal((Dossier.Id, "markets", "Chợ"), (kept.DossierId, kept.Field, kept.Value));
        Assert.Throws<ArgumentException>(() => Dossier.Report([new("unknown", "x")]));
    }

    [Fact]
    public void Each_field_of_the_report_has_as_many_letters_as_it_says()
    {
        foreach (var field in ReportField.All.Where(field => !field.Money))
        {
            Dossier.Report([new(field.Key, new string('a', field.Longest))]);
            Assert.Equal(
                "dossier.too-long",
                Refused(() => Dossier.Report([new(field.Key, new('a', field.Longest + 1))]))
            );
        }
    }

    [Theory]
    [InlineData("revenue", "0", "0")]
    [InlineData("revenueBefore", "1.250.000.000", "1250000000")]
    [InlineData("profit", "-3 000", "-3000")]
    [InlineData("profitBefore", "-5.000.000", "-5000000")]
    [InlineData("revenue", "-1", null)] // sold for less than nothing
    [InlineData("revenueBefore", "-1", null)]
    public void Money_is_read_as_people_write_it_and_only_a_profit_may_be_a_loss(
        string field,
        string typed,
        string? kept
    )
    {
        if (kept is null)
            Assert.Equal("dossier.negative-revenue", Refused(() => Dossier.Report([new(field, typed)])));
        else
            Dossier.Report([new(field, typed)]);

        Assert.Equal(kept, Dossier.Text(field));
        Assert.Equal(["ba tỷ"], Told(() => Dossier.Report([new(field, "ba tỷ")])));
        Assert.Equal("dossier.not-money", Refused(() => Dossier.Report([new(field, "ba tỷ")])));
    }

    [Fact]
    public void An_answer_is_an_option_of_its_criterion_none_or_not_given()
    {
        var criterion = written.Set.Criteria[0];
        var last = criterion.Options.Length;

        foreach (var option in new int?[] { last, 0, null })
        {
            Dossier.Answer(criterion, option, "Có hồ sơ");
            var kept = Assert.Single(Dossier.Answers);
            Assert.Equal(
                (Dossier.Id, criterion.Code, option, "Có hồ sơ"),
                (kept.DossierId, kept.Criterion, kept.Option, kept.Description)
            );
        }
        foreach (var option in new[] { -1, last + 1 })
        {
            Assert.Equal("score.unknown-option", Refused(() => Dossier.Answer(criterion, option, null)));
            Assert.Equal([criterion.Code, option, last], Told(() => Dossier.Answer(criterion, option, null)));
        }
        var version = Dossier.Version;
        Dossier.Answer(criterion, null, " Có hồ sơ ");
        Assert.Equal(version, Dossier.Version);
        Dossier.Answer(criterion, null, new string('a', 4000));
        Assert.Equal([4000, 4001], Told(() => Dossier.Answer(criterion, null, new string('a', 4001))));
    }

    [Fact]
    public void Its_own_score_adds_up_what_is_answered_so_far()
    {
        var (first, second, third) = (written.Set.Criteria[0], written.Set.Criteria[1], written.Set.Criteria[2]);
        Dossier.Answer(first, first.Options.Length, null);
        Dossier.Answer(second, 0, null);
        Dossier.Answer(third, null, "đang làm");

        Assert.Equal(first.Options[^1].Points, Dossier.Assess(written.Set).Total);
    }

    [Fact]
    public void A_form_that_takes_totals_only_is_neither_begun_nor_chosen()
    {
        var totals = Tests.Regulations.Packs.Regulation("148-2023");

        Assert.Equal("score.incomplete-set", Refused(() => _ = new Written(3, regulation: "148-2023")));
        Assert.Equal("score.incomplete-set", Refused(() => Dossier.ChooseSet(totals, 3, written.Producer)));
    }

    [Fact]
    public void A_paper_is_ticked_by_its_whole_name()
    {
        Dossier.Report([new(ReportField.Papers, "tests eligibility")]);

        Assert.Equal([true, true, false], new[] { "tests", "eligibility", "test" }.Select(Dossier.HasPaper));
        Assert.False(new Written().Dossier.HasPaper("tests"));
    }

    [Fact]
    public void The_kind_it_has_already_is_no_change()
    {
        Dossier.ChooseKind(DossierKind.First);
        Assert.Equal(0, Dossier.Version);

        Dossier.ChooseKind(DossierKind.Rerank);

        Assert.Equal((DossierKind.Rerank, 1L), (Dossier.Kind, Dossier.Version));
    }

    [Fact]
    public void It_follows_its_product_into_the_record_that_is_kept()
    {
        var kept = new Product("Gạo giữ lại", written.Producer, Sector.Food);
        var producer = Guid.NewGuid();

        Dossier.BelongTo(kept, producer);

        Assert.Equal((kept.Id, producer), (Dossier.ProductId, Dossier.ProducerId));
        Assert.Equal(
            ["Gạo giữ lại"],
            Told(() => new Written().To(DossierStatus.InCouncil).Dossier.BelongTo(kept, producer))
        );
    }

    private Dossier Start(Guid id, Product? product = null) =>
        Dossier.Start(
            id,
            product ?? written.Product,
            written.Producer,
            12,
            DossierKind.Upgrade,
            written.Regulation,
            3,
            On(Day)
        );
}
