using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Tests.Regulations;
using static OneCommune.Domain.Tests.Evaluation.Dossiers.Written;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class AskingForMore
{
    private static readonly DateOnly Friday = new(2026, 6, 19);

    [Fact]
    public void What_is_asked_is_kept_with_who_asks_whom_and_since_when_until_it_is_given()
    {
        var written = new Written().To(DossierStatus.SupplementAsked);
        var dossier = written.Dossier;
        Assert.Equal(
            (Desk.Commune, AskedOf.Producer, Day, "Bổ sung hợp đồng", DossierStatus.CommuneReceived),
            (
                dossier.SupplementBy,
                dossier.SupplementOf,
                dossier.SupplementAskedOn,
                dossier.SupplementText,
                dossier.StatusBefore
            )
        );
        Assert.Equal((StepKind.SupplementAsked, "Bổ sung hợp đồng"), (dossier.Steps[^1].Kind, dossier.Steps[^1].Text));
        var due = dossier.CommuneDueOn;

        written.Lodge(Friday);

        Assert.Equal((DossierStatus.CommuneReceived, due), (dossier.Status, dossier.CommuneDueOn)); // the clock ran on
        AssertForgotten(dossier);
        Assert.Equal((StepKind.SupplementGiven, null), (dossier.Steps[^1].Kind, dossier.Steps[^1].Text));
        Assert.Equal(Friday, dossier.SupplementGivenOn);
        dossier.AskAtCommune("Còn thiếu", On(Friday));
        Assert.Null(dossier.SupplementGivenOn);
    }

    [Fact]
    public void What_the_province_asks_of_the_commune_the_commune_gives()
    {
        var written = new Written().AskedByProvince(AskedOf.Commune);
        Assert.True(written.Dossier.IsAskedBy(Desk.Province));
        Assert.False(written.Dossier.IsAskedBy(Desk.Commune));

        written.Dossier.Find(Matter.Origin, true, "Nguyên liệu tại xã, 80%");
        written.Dossier.GiveSupplement(" Đã sửa ", written.Regulation, Written.Calendar, On(Friday));

        Assert.Equal((DossierStatus.Proposed, Friday), (written.Dossier.Status, written.Dossier.SupplementGivenOn));
        Assert.Equal("Đã sửa", written.Dossier.Steps[^1].Text);
        Assert.False(written.Dossier.IsAskedBy(Desk.Province));
    }

    [Fact]
    public void A_request_said_otherwise_is_a_step_and_the_same_words_are_none()
    {
        var dossier = new Written().To(DossierStatus.SupplementAsked).Dossier;
        var (steps, version) = (dossier.Steps.Count, dossier.Version);

        dossier.ChangeRequest(Desk.Commune, " Bổ sung hợp đồng ", On(Friday));
        Assert.Equal((steps, version), (dossier.Steps.Count, dossier.Version));
        dossier.ChangeRequest(Desk.Commune, "Chỉ cần hóa đơn", On(Friday));

        Assert.Equal(("Chỉ cần hóa đơn", Day), (dossier.SupplementText, dossier.SupplementAskedOn));
        Assert.Equal((StepKind.RequestChanged, "Chỉ cần hóa đơn"), (dossier.Steps[^1].Kind, dossier.Steps[^1].Text));
        Assert.Equal(version + 1, dossier.Version);
    }

    [Fact]
    public void A_request_taken_back_keeps_what_was_written_meanwhile_and_nothing_where_nothing_was()
    {
        var untouched = new Written().To(DossierStatus.SupplementAsked);
        untouched.TakeBackRequest(Desk.Commune, why: "Đã có");
        Assert.Equal(
            (StepKind.RequestTakenBack, "Đã có", null),
            (untouched.Dossier.Steps[^1].Kind, untouched.Dossier.Steps[^1].Text, untouched.Dossier.Steps[^1].Unlodged)
        );
        AssertForgotten(untouched.Dossier);

        var written = new Written().To(DossierStatus.SupplementAsked);
        var lodged = DossierContents.Of(written.Dossier);
        written.Dossier.Report([new("history", "Từ 1990")]);
        written.TakeBackRequest(Desk.Commune, lodged);

        Assert.Null(written.Dossier.Text("history"));
        Assert.Equal("Từ 1990", DossierContents.OfJson(written.Dossier.Steps[^1].Unlodged!).Text("history"));
        Assert.Null(written.Dossier.SupplementGivenOn);
    }

    [Fact]
    public void A_request_of_the_commune_taken_back_leaves_the_producers_dossier_alone()
    {
        var written = new Written().AskedByProvince(AskedOf.Commune);

        written.TakeBackRequest(
            Desk.Province,
            DossierContents.Of(written.Dossier) with
            {
                Registration = new("Ai khác"),
            }
        );

        Assert.Equal("Nguyễn Văn Thử", written.Dossier.Representative);
    }

    [Fact]
    public void A_pack_may_let_the_clock_stand_still_while_the_producer_completes_it()
    {
        var written = Pausing();
        written.To(DossierStatus.SupplementAsked);

        // Asked on Monday, given on Friday: four working days later.
        written.Lodge(Friday);
        Assert.Equal((4, new DateOnly(2026, 7, 10)), (written.Dossier.PausedDays, written.Dossier.CommuneDueOn));

        // Asked and given once more: the days add up.
        written.Dossier.AskAtCommune("Còn thiếu", On(Friday));
        written.Lodge(Friday.AddDays(3));
        Assert.Equal((5, new DateOnly(2026, 7, 13)), (written.Dossier.PausedDays, written.Dossier.CommuneDueOn));

        written.Dossier.Return("Chưa đạt", On(Friday.AddDays(3)));
        written.Lodge(new(2026, 7, 1));
        written.ReceiveAtCommune(9, new(2026, 7, 1));
        Assert.Equal((0, new DateOnly(2026, 7, 22)), (written.Dossier.PausedDays, written.Dossier.CommuneDueOn));
    }

    [Fact]
    public void What_the_province_waits_for_and_what_comes_on_the_same_day_pauses_nothing()
    {
        var province = Pausing().AskedByProvince(AskedOf.Producer);
        var (commune, sameDay) = (Pausing().To(DossierStatus.SupplementAsked), Day);

        province.Lodge(Friday);
        commune.Lodge(sameDay);

        Assert.Equal((0, 0), (province.Dossier.PausedDays, commune.Dossier.PausedDays));
        Assert.Equal(new DateOnly(2026, 7, 6), commune.Dossier.CommuneDueOn);
    }

    private static Written Pausing() =>
        new()
        {
            Regulation = Packs.Otherwise(
                "26-2026",
                "\"procedure\": {",
                "\"procedure\": {\"supplementPausesTerm\": true,"
            ),
        };

    private static void AssertForgotten(Dossier dossier) =>
        Assert.Equal(
            (null, null, null, null, null),
            (
                dossier.SupplementBy,
                dossier.SupplementOf,
                dossier.SupplementAskedOn,
                dossier.SupplementText,
                dossier.StatusBefore
            )
        );
}
