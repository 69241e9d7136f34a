using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class TakingUpWhatWasWritten
{
    private static readonly DateTime At = Written.On(Written.Day).At;
    private readonly Written written = new Written().To(DossierStatus.SupplementAsked);
    private readonly DossierContents lodged;

    public TakingUpWhatWasWritten() => lodged = DossierContents.Of(written.Dossier);

    private Dossier Dossier => written.Dossier;
    private Criterion First => written.Set.Criteria[0];

    [Fact]
    public void What_was_changed_comes_back_and_what_stands_otherwise_by_now_stays()
    {
        Dossier.Register(Dossier.Registration with { Phone = "0911111111", Address = "Ấp 9" });
        Dossier.Answer(First, 0, "đã gõ lâu");
        var kept = TakeBackAndAskAgain();
        Dossier.Register(Dossier.Registration with { Address = "Ấp 5" });

        Assert.True(Regain(kept));

        Assert.Equal(("0911111111", "Ấp 5"), (Dossier.Registration.Phone, Dossier.Registration.Address));
        Assert.Equal("đã gõ lâu", DossierContents.Of(Dossier).Answer(First.Code)!.Description);
        Assert.False(Regain(kept));
    }

    [Fact]
    public void A_file_taken_out_goes_again_and_one_brought_since_stays()
    {
        Dossier.Attach(First, File(1), "mới.pdf", At);
        var kept = TakeBackAndAskAgain();
        Dossier.Attach(First, File(2), "sau.pdf", At);

        Assert.True(Regain(kept));

        Assert.Equal(["mới.pdf", "sau.pdf"], Dossier.EvidenceFor(First.Code).Select(one => one.FileName).Order());
    }

    [Fact]
    public void Files_that_would_be_too_many_together_are_refused_and_nothing_changes()
    {
        for (var i = 1; i <= 6; i++)
            Dossier.Attach(First, File(i), $"truoc-{i}.pdf", At);
        var kept = TakeBackAndAskAgain();
        for (var i = 11; i <= 15; i++)
            Dossier.Attach(First, File(i), $"sau-{i}.pdf", At);

        var refusal = Assert.Throws<RefusalException>(() => Regain(kept));

        Assert.Equal("dossier.too-many-files", refusal.Code);
        Assert.Equal(5, Dossier.EvidenceFor(First.Code).Count());
        Dossier.Detach(Dossier.EvidenceFor(First.Code).First().Id, At);
        Assert.True(Regain(kept));
        Assert.Equal(10, Dossier.EvidenceFor(First.Code).Count());
    }

    [Fact]
    public void The_first_file_that_is_too_much_is_named_of_a_criterion_or_of_all()
    {
        IReadOnlyList<ContentFile> Files(int count, int each) =>
            [.. Enumerable.Range(0, count).Select(i => new ContentFile($"K{i / each}", $"{i:x64}", $"{i}.pdf"))];

        Assert.Equal(
            [10, 150, "10.pdf"],
            Written.Told(() => Dossier.Regain(lodged with { Files = Files(11, 11) }, At))
        );
        Assert.Equal(
            [10, 150, "150.pdf"],
            Written.Told(() => Dossier.Regain(lodged with { Files = Files(151, 10) }, At))
        );
        Assert.True(Dossier.Regain(lodged with { Answers = [], Files = Files(150, 10) }, At));
        Assert.Empty(Dossier.Answers);
    }

    [Fact]
    public void A_file_put_to_its_criterion_again_stands_once_and_what_was_set_aside_stays_so()
    {
        var other = new Written().Filled();
        var aside = other.Dossier.Attach(First, File(1), "a.pdf", At)!;
        var copy = DossierContents.OfCopy(other.Lodge().Json);
        other.ReceiveAtCommune();
        other.Dossier.AskAtCommune("giấy", Written.On(Written.Day));
        other.Dossier.Detach(aside.Id, At.AddHours(-1));
        var again = other.Dossier.Attach(First, File(1), "a.pdf", At)!;

        other.TakeBackRequest(Desk.Commune, copy);

        Assert.Equal([again], other.Dossier.EvidenceFor(First.Code));
        Assert.Equal([At.AddHours(-1), null], other.Dossier.Evidence.Select(file => file.RemovedAt));
    }

    [Fact]
    public void A_dossier_that_is_not_open_takes_nothing_up()
    {
        Dossier.Answer(First, 0, "đã gõ");
        var kept = DossierContents.Of(Dossier);
        TakeBack();

        Assert.Equal("dossier.not-open", Assert.Throws<RefusalException>(() => Regain(kept)).Code);
    }

    private static FileContent File(int number) => new($"{number:x64}", "application/pdf", 1);

    private bool Regain(DossierContents kept) => Dossier.Regain(DossierContents.Of(Dossier).Regained(lodged, kept), At);

    private DossierContents TakeBackAndAskAgain()
    {
        var kept = DossierContents.OfJson(DossierContents.Of(Dossier).ToJson());
        TakeBack();
        Dossier.AskAtCommune("giấy", Written.On(Written.Day));
        return kept;
    }

    private void TakeBack() => written.TakeBackRequest(Desk.Commune, lodged);
}
