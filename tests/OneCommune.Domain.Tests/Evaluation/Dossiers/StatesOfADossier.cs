using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations.Reading;
using OneCommune.Domain.Tests.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class StatesOfADossier
{
    private static readonly Dictionary<string, (string Refusal, Action<Written> Do)> Verbs = new()
    {
        ["register"] = ("dossier.not-open", w => w.Dossier.Register(new())),
        ["report"] = ("dossier.not-open", w => w.Dossier.Report([])),
        ["answer"] = ("dossier.not-open", w => w.Dossier.Answer(w.Set.Criteria[0], 1, null)),
        ["attach"] = (
            "dossier.not-open",
            w => w.Dossier.Attach(null, new("00", "application/pdf", 1), "a.pdf", DateTime.UtcNow)
        ),
        ["detach"] = ("dossier.not-open", w => w.Dossier.Detach(Guid.NewGuid(), DateTime.UtcNow)),
        ["lodge"] = ("dossier.not-open", w => w.Lodge()),
        ["set"] = ("dossier.not-draft", w => w.Dossier.ChooseSet(w.Regulation, 5, w.Producer)),
        ["kind"] = ("dossier.not-draft", w => w.Dossier.ChooseKind(DossierKind.First)),
        ["receive"] = (
            "dossier.not-lodged",
            w =>
                w.Dossier.ReceiveAtCommune(
                    new(8, "80", "28040"),
                    null,
                    w.Regulation,
                    Written.Calendar,
                    Written.On(Written.Day)
                )
        ),
        ["find"] = ("dossier.not-at-commune", w => w.Dossier.Find(Matter.Idea, true, "x")),
        ["propose"] = (
            "dossier.not-at-commune",
            w => w.Dossier.Propose("1/UBND", Written.Day, Written.On(Written.Day))
        ),
        ["return"] = ("dossier.not-at-commune", w => w.Dossier.Return("thiếu", Written.On(Written.Day))),
        ["askAtCommune"] = ("dossier.not-at-commune", w => w.Dossier.AskAtCommune("x", Written.On(Written.Day))),
        ["askAtProvince"] = (
            "dossier.not-at-province",
            w => w.Dossier.AskAtProvince(AskedOf.Commune, "x", Written.On(Written.Day))
        ),
        ["changeRequest"] = (
            "dossier.not-asked",
            w => w.Dossier.ChangeRequest(Desk.Commune, "y", Written.On(Written.Day))
        ),
        ["takeBack"] = (
            "dossier.not-asked",
            w =>
                w.Dossier.TakeBackRequest(
                    Desk.Commune,
                    null,
                    DossierContents.Of(w.Dossier),
                    w.Regulation,
                    Written.Calendar,
                    Written.On(Written.Day)
                )
        ),
        ["returnFromProvince"] = ("dossier.not-asked", w => w.Dossier.ReturnFromProvince("x", Written.On(Written.Day))),
        ["give"] = (
            "dossier.commune-not-asked",
            w => w.Dossier.GiveSupplement(null, w.Regulation, Written.Calendar, Written.On(Written.Day))
        ),
        ["receiveAtProvince"] = (
            "dossier.not-proposed",
            w => w.Dossier.ReceiveAtProvince(new(1, "80", "28040"), 5, w.Set, Written.On(Written.Day))
        ),
        ["withdraw"] = ("dossier.cannot-withdraw", w => w.Dossier.Withdraw(null, Written.On(Written.Day))),
    };

    [Theory]
    [InlineData(DossierStatus.Draft, "register report answer attach detach lodge set kind withdraw")]
    [InlineData(DossierStatus.Lodged, "receive return withdraw")]
    [InlineData(DossierStatus.CommuneReceived, "find return askAtCommune withdraw")]
    [InlineData(
        DossierStatus.SupplementAsked,
        "register report answer attach detach lodge withdraw return changeRequest takeBack"
    )]
    [InlineData(DossierStatus.Returned, "register report answer attach detach lodge withdraw")]
    [InlineData(DossierStatus.Proposed, "askAtProvince receiveAtProvince withdraw")]
    [InlineData(DossierStatus.ProvinceReceived, "askAtProvince withdraw")]
    public void Each_state_takes_its_own_verbs_and_refuses_all_others(DossierStatus status, string allowed)
    {
        foreach (var (verb, (refusal, act)) in Verbs)
        {
            var written = new Written().To(status);
            Assert.Equal(status, written.Dossier.Status);
            var version = written.Dossier.Version;

            if (allowed.Split(' ').Contains(verb))
                act(written);
            else if (verb == "propose" && status == DossierStatus.CommuneReceived)
                Assert.Equal("dossier.findings-missing", Assert.Throws<RefusalException>(() => act(written)).Code);
            else
            {
                Assert.Equal(refusal, Assert.Throws<RefusalException>(() => act(written)).Code);
                Assert.Equal(version, written.Dossier.Version);
            }
        }
    }

    [Fact]
    public void A_withdrawn_dossier_takes_nothing_more()
    {
        var written = new Written().To(DossierStatus.Lodged);
        written.Dossier.Withdraw("đổi ý", Written.On(Written.Day));

        Assert.True(written.Dossier.IsClosed);
        foreach (var (verb, (refusal, act)) in Verbs.Where(v => v.Key != "withdraw"))
            Assert.Equal(refusal, Assert.Throws<RefusalException>(() => act(written)).Code);
    }

    [Fact]
    public void The_commune_has_fifteen_working_days_from_receipt()
    {
        var dossier = new Written().To(DossierStatus.CommuneReceived).Dossier;

        Assert.Equal(new DateOnly(2026, 7, 6), dossier.CommuneDueOn);
        Assert.Equal("007-03/PĐK-80-28040-2026", dossier.CommuneNumber);
        Assert.Equal("80-28040-7-2026", dossier.ProductCode);
    }

    [Fact]
    public void A_product_code_is_given_once_even_when_the_dossier_comes_again()
    {
        var written = new Written().To(DossierStatus.Returned);
        written.Lodge(new(2026, 7, 1));
        written.Dossier.ReceiveAtCommune(
            new(9, "80", "28040"),
            null,
            written.Regulation,
            Written.Calendar,
            Written.On(new(2026, 7, 2))
        );

        Assert.Equal("80-28040-7-2026", written.Dossier.ProductCode);
        Assert.Equal("009-03/PĐK-80-28040-2026", written.Dossier.CommuneNumber);
        Assert.Equal(2, written.Dossier.Copies);
        Assert.Equal(new DateOnly(2026, 7, 23), written.Dossier.CommuneDueOn);
    }

    [Fact]
    public void A_supplement_goes_back_to_whoever_asked_and_the_clock_runs_on()
    {
        var written = new Written().To(DossierStatus.SupplementAsked);
        var due = written.Dossier.CommuneDueOn;

        written.Lodge(new(2026, 6, 19));

        Assert.Equal(DossierStatus.CommuneReceived, written.Dossier.Status);
        Assert.Equal(due, written.Dossier.CommuneDueOn);
        Assert.Null(written.Dossier.SupplementText);
    }

    [Fact]
    public void A_pack_may_let_the_clock_stand_still_while_the_producer_completes_it()
    {
        var files = Packs.Files(Path.Combine(Packs.Root, "regulations", "26-2026"));
        files["regulation.json"] = files["regulation.json"]
            .Replace("\"procedure\": {", "\"procedure\": {\"supplementPausesTerm\": true,");
        var written = new Written { Regulation = RegulationReader.Read(files).Sound() };
        written.To(DossierStatus.SupplementAsked);

        // Asked on Monday, given on Friday: four working days later.
        written.Lodge(new(2026, 6, 19));

        Assert.Equal(4, written.Dossier.PausedDays);
        Assert.Equal(new DateOnly(2026, 7, 10), written.Dossier.CommuneDueOn);
    }

    [Fact]
    public void What_the_province_asks_of_the_commune_the_commune_gives()
    {
        var written = new Written().To(DossierStatus.Proposed);
        written.Dossier.AskAtProvince(AskedOf.Commune, "Ghi rõ nguồn nguyên liệu", Written.On(Written.Day));
        Assert.False(written.Dossier.IsOpen);

        written.Dossier.Find(Matter.Origin, true, "Nguyên liệu tại xã, 80%");
        written.Dossier.GiveSupplement("Đã sửa", written.Regulation, Written.Calendar, Written.On(Written.Day));

        Assert.Equal(DossierStatus.Proposed, written.Dossier.Status);
    }

    [Fact]
    public void A_letter_is_dated_between_receipt_and_today()
    {
        var written = new Written().To(DossierStatus.CommuneReceived);
        foreach (var matter in Enum.GetValues<Matter>())
            written.Dossier.Find(matter, true, "Đã kiểm tra");

        foreach (var day in new[] { Written.Day.AddDays(-1), Written.Day.AddDays(1) })
        {
            var refusal = Assert.Throws<RefusalException>(() =>
                written.Dossier.Propose("1/UBND", day, Written.On(Written.Day))
            );
            Assert.Equal("dossier.letter-date", refusal.Code);
        }
    }

    [Theory]
    [InlineData(3, 4, true)]
    [InlineData(3, 5, false)]
    [InlineData(26, 0, false)]
    public void The_province_takes_it_with_the_samples_the_set_asks_for(int set, int samples, bool refused)
    {
        var written = new Written(set).To(DossierStatus.Proposed);

        void Receive() =>
            written.Dossier.ReceiveAtProvince(new(1, "80", "28040"), samples, written.Set, Written.On(Written.Day));

        if (refused)
            Assert.Equal("dossier.samples", Assert.Throws<RefusalException>(Receive).Code);
        else
            Receive();
    }
}
