using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Tests.Regulations;
using static OneCommune.Domain.Tests.Evaluation.Dossiers.Written;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class AtTheDesks
{
    private static readonly Occasion Now = On(Day);

    [Fact]
    public void The_commune_has_fifteen_working_days_from_receipt()
    {
        var dossier = new Written().To(DossierStatus.CommuneReceived).Dossier;

        Assert.Equal(new DateOnly(2026, 7, 6), dossier.CommuneDueOn);
        Assert.Equal(
            (7, 2026, "007-03/PĐK-80-28040-2026", Day, "Người thử", "80-28040-7-2026", null),
            (
                dossier.CommuneSequence,
                dossier.CommuneYear,
                dossier.CommuneNumber,
                dossier.CommuneReceivedOn,
                dossier.CommuneReceivedBy,
                dossier.ProductCode,
                dossier.ExternalCode
            )
        );
    }

    [Fact]
    public void A_decision_without_a_term_sets_no_clock()
    {
        var silent = Packs.Otherwise("26-2026", "\"communeWorkingDays\": 15", "\"communeWorkingDays\": null");
        var written = new Written { Regulation = silent }.To(DossierStatus.CommuneReceived);

        Assert.Null(written.Dossier.CommuneDueOn);
    }

    [Fact]
    public void A_product_code_is_given_once_even_when_the_dossier_comes_again()
    {
        var written = new Written().To(DossierStatus.Returned);
        written.Lodge(new(2026, 7, 1));
        written.ReceiveAtCommune(9, new(2026, 7, 2), " G15.2026 ");

        Assert.Equal("80-28040-7-2026", written.Dossier.ProductCode);
        Assert.Equal("009-03/PĐK-80-28040-2026", written.Dossier.CommuneNumber);
        Assert.Equal("G15.2026", written.Dossier.ExternalCode);
        Assert.Equal(2, written.Dossier.Copies);
        Assert.Equal(new DateOnly(2026, 7, 23), written.Dossier.CommuneDueOn);
    }

    [Fact]
    public void A_day_off_announced_while_the_clock_runs_moves_its_end_and_else_nothing()
    {
        var calendar = new WorkingCalendar([new(new(2026, 6, 22), "Nghỉ bù", HolidayKind.DayOff)]);
        foreach (
            var status in new[] { DossierStatus.CommuneReceived, DossierStatus.SupplementAsked, DossierStatus.Proposed }
        )
        {
            var written = new Written().To(status);
            var (runs, version) = (status != DossierStatus.Proposed, written.Dossier.Version);
            Assert.Equal(runs, written.Dossier.CommuneClockRuns);

            written.Dossier.RecountCommuneTerm(written.Regulation, calendar);
            written.Dossier.RecountCommuneTerm(written.Regulation, calendar);

            Assert.Equal(new DateOnly(2026, 7, runs ? 7 : 6), written.Dossier.CommuneDueOn);
            Assert.Equal(version + (runs ? 1 : 0), written.Dossier.Version);
        }
    }

    [Fact]
    public void What_is_found_on_a_matter_is_kept_once_and_may_be_said_anew()
    {
        var dossier = new Written().To(DossierStatus.CommuneReceived).Dossier;

        dossier.Find(Matter.Labour, true, "12 lao động tại xã");
        dossier.Find(Matter.Labour, false, " 2 lao động ");

        var found = Assert.Single(dossier.Findings);
        Assert.Equal(
            (dossier.Id, Matter.Labour, false, "2 lao động"),
            (found.DossierId, found.Matter, found.Met, found.Text)
        );
        Assert.Equal("dossier.finding-empty", Refused(() => dossier.Find(Matter.Idea, true, " ")));
        Assert.Equal([3000, 3001], Told(() => dossier.Find(Matter.Idea, true, new string('a', 3001))));
        dossier.Find(Matter.Idea, true, new string('a', 3000));
    }

    [Fact]
    public void Three_of_the_four_matters_are_not_enough_to_propose()
    {
        var dossier = new Written().To(DossierStatus.CommuneReceived).Dossier;
        foreach (var matter in Enum.GetValues<Matter>().Skip(1))
            dossier.Find(matter, false, "Đã kiểm tra");

        Assert.Equal("dossier.findings-missing", Refused(() => dossier.Propose("1/UBND", Day, Now)));
        dossier.Find(Matter.Origin, false, "Đã kiểm tra");
        dossier.Propose("1/UBND", Day, Now);

        Assert.Equal(("1/UBND", Day, Day), (dossier.LetterNumber, dossier.LetterOn, dossier.ProposedOn));
    }

    [Theory]
    [InlineData(0, 0, true)] // received, written and sent on one day
    [InlineData(2, 0, true)]
    [InlineData(2, 2, true)]
    [InlineData(2, -1, false)]
    [InlineData(2, 3, false)]
    public void A_letter_is_dated_between_receipt_and_today(int today, int dated, bool taken)
    {
        var written = new Written().To(DossierStatus.CommuneReceived);
        written.FindAll();
        void Propose() => written.Dossier.Propose("1/UBND", Day.AddDays(dated), On(Day.AddDays(today)));

        if (taken)
            Propose();
        else
        {
            Assert.Equal([Day, Day.AddDays(today)], Told(Propose));
            Assert.Equal("dossier.letter-date", Refused(Propose));
        }
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(61, "dossier.too-long")]
    [InlineData(0, "dossier.letter-number")]
    public void A_letters_number_has_sixty_letters_at_most_and_so_has_an_outer_code(int length, string? code)
    {
        var (text, written) = (new string('1', length), new Written().To(DossierStatus.CommuneReceived));
        written.FindAll();

        Assert.Equal(code, (Record.Exception(() => written.Dossier.Propose(text, Day, Now)) as RefusalException)?.Code);
        var receive = Record.Exception(() =>
            new Written().To(DossierStatus.Lodged).ReceiveAtCommune(externalCode: text)
        );
        Assert.Equal(length > 60 ? code : null, (receive as RefusalException)?.Code);
    }

    [Theory]
    [InlineData(3, 4, 5)]
    [InlineData(3, 5, null)]
    [InlineData(3, 1000, null)]
    [InlineData(3, 1001, 5)]
    [InlineData(26, 0, null)]
    [InlineData(26, -1, 0)]
    public void The_province_takes_it_with_the_samples_the_set_asks_for(int set, int samples, int? least)
    {
        var written = new Written(set).To(DossierStatus.Proposed);
        void Receive() => written.Dossier.ReceiveAtProvince(new(1, "80", "28040"), samples, written.Set, Now);

        if (least is { } asked)
        {
            Assert.Equal([asked, samples], Told(Receive));
            Assert.Equal("dossier.samples", Refused(Receive));
            return;
        }
        Receive();
        Assert.Equal(
            (1, 2026, $"001-{set:00}/PĐK-80-28040-2026", Day, "Người thử", samples),
            (
                written.Dossier.ProvinceSequence,
                written.Dossier.ProvinceYear,
                written.Dossier.ProvinceNumber,
                written.Dossier.ProvinceReceivedOn,
                written.Dossier.ProvinceReceivedBy,
                written.Dossier.Samples
            )
        );
    }
}
