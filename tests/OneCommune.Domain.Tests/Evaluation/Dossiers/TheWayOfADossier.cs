using OneCommune.Domain.Evaluation.Dossiers;
using static OneCommune.Domain.Tests.Evaluation.Dossiers.Written;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class TheWayOfADossier
{
    private static readonly Occasion Now = On(Day);

    [Fact]
    public void Each_step_forward_is_told_with_its_number_or_its_words()
    {
        var dossier = new Written().To(DossierStatus.Recognised).Dossier;

        Assert.Equal(
            [
                (StepKind.Started, null, null),
                (StepKind.Lodged, null, null),
                (StepKind.CommuneReceived, "007-03/PĐK-80-28040-2026", null),
                (StepKind.Proposed, "12/UBND-KT", null),
                (StepKind.ProvinceReceived, "003-03/PĐK-80-28040-2026", null),
                (StepKind.EnteredCouncil, null, "Phiên thử"),
                (StepKind.Scored, null, null),
                (StepKind.Submitted, "120/TTr-SNNMT", null),
                (StepKind.Decided, "05/QĐ-UBND", null),
            ],
            dossier.Steps.Select(step => (step.Kind, step.Number, step.Text))
        );
        Assert.All(
            dossier.Steps,
            step => Assert.Equal((dossier.Id, Now), (step.DossierId, new Occasion(step.At, step.OnDate, step.Who)))
        );
    }

    [Fact]
    public void Each_step_back_is_told_with_its_reason()
    {
        Goes(
            DossierStatus.Lodged,
            dossier => dossier.Return(" Thiếu giấy ", Now),
            StepKind.Returned,
            "Thiếu giấy",
            DossierStatus.Returned
        );
        Goes(
            DossierStatus.InCouncil,
            dossier => dossier.LeaveCouncil("Xin hoãn", Now),
            StepKind.LeftCouncil,
            "Xin hoãn",
            DossierStatus.ProvinceReceived
        );
        Goes(
            DossierStatus.Submitted,
            dossier => dossier.TakeBackSubmission("Sai ngày", Now),
            StepKind.SubmissionReturned,
            "Sai ngày",
            DossierStatus.Scored
        );
        Goes(
            DossierStatus.ProvinceReceived,
            dossier => dossier.Withdraw("Đổi ý", Now),
            StepKind.Withdrawn,
            "Đổi ý",
            DossierStatus.Withdrawn
        );
        Goes(
            DossierStatus.Draft,
            dossier => dossier.Withdraw(" ", Now),
            StepKind.Withdrawn,
            null,
            DossierStatus.Withdrawn
        );
    }

    [Fact]
    public void What_goes_back_starts_its_clock_and_its_proposal_anew()
    {
        var dossier = new Written().AskedByProvince(AskedOf.Producer).Dossier;

        dossier.ReturnFromProvince("Không bổ sung", Now);

        Assert.Equal(
            (null, null, null, null),
            (dossier.ProposedOn, dossier.LetterNumber, dossier.LetterOn, dossier.CommuneDueOn)
        );
        Assert.Null(dossier.SupplementBy);
        Assert.Equal(
            (StepKind.ReturnedByProvince, null, "Không bổ sung"),
            (dossier.Steps[^1].Kind, dossier.Steps[^1].Number, dossier.Steps[^1].Text)
        );
    }

    [Theory]
    [InlineData(3000, null)]
    [InlineData(3001, "dossier.too-long")]
    [InlineData(0, "dossier.reason-empty")]
    public void A_reason_has_three_thousand_letters_at_most(int length, string? code)
    {
        var reason = new string('a', length);
        Action[] acts =
        [
            () => new Written().To(DossierStatus.Lodged).Dossier.Return(reason, Now),
            () => new Written().AskedByProvince(AskedOf.Producer).Dossier.ReturnFromProvince(reason, Now),
            () => new Written().To(DossierStatus.CommuneReceived).Dossier.AskAtCommune(reason, Now),
            () => new Written().To(DossierStatus.Proposed).Dossier.AskAtProvince(AskedOf.Producer, reason, Now),
            () => new Written().To(DossierStatus.SupplementAsked).Dossier.ChangeRequest(Desk.Commune, reason, Now),
        ];

        foreach (var act in acts)
            Assert.Equal(code, (Record.Exception(act) as RefusalException)?.Code);
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, "dossier.too-long")]
    public void A_word_on_withdrawing_or_taking_back_has_a_thousand_letters_at_most(int length, string? code)
    {
        var words = new string('a', length);
        Action[] acts =
        [
            () => new Written().Dossier.Withdraw(words, Now),
            () => new Written().To(DossierStatus.SupplementAsked).TakeBackRequest(Desk.Commune, why: words),
        ];

        foreach (var act in acts)
            Assert.Equal(code, (Record.Exception(act) as RefusalException)?.Code);
    }

    private static void Goes(DossierStatus from, Action<Dossier> act, StepKind kind, string? reason, DossierStatus to)
    {
        var dossier = new Written().To(from).Dossier;
        act(dossier);
        Assert.Equal((kind, null, reason), (dossier.Steps[^1].Kind, dossier.Steps[^1].Number, dossier.Steps[^1].Text));
        Assert.Equal(to, dossier.Status);
    }
}
