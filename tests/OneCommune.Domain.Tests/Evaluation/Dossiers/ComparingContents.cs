using OneCommune.Domain.Evaluation.Dossiers;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class ComparingContents
{
    private static FileContent File(string sha256) => new(sha256, "application/pdf", 1);

    [Fact]
    public void A_lodged_copy_reads_back_as_what_was_lodged()
    {
        var written = new Written().Filled();
        written.Dossier.Attach(null, File("aa"), "giấy phép.pdf", Written.On(Written.Day).At);
        written.Dossier.Attach(written.Set.Criteria[2], File("bb"), "b.pdf", Written.On(Written.Day).At);

        var copy = written.Lodge();

        var changes = ContentChanges.Between(
            DossierContents.OfCopy(copy.Json),
            DossierContents.Of(written.Dossier),
            written.Set
        );
        Assert.Equal(0, changes.Count);
    }

    [Fact]
    public void Each_field_answer_and_file_that_differs_is_named_once()
    {
        var written = new Written().To(DossierStatus.SupplementAsked);
        var lodged = DossierContents.Of(written.Dossier);
        var (first, second, last) = (written.Set.Criteria[0], written.Set.Criteria[1], written.Set.Criteria[^1]);

        written.Dossier.Register(written.Dossier.Registration with { Phone = "0911111111" });
        written.Dossier.Report([new("history", "Từ 1990")]);
        written.Dossier.Answer(last, 0, "không có");
        written.Dossier.Attach(first, File("cc"), "mới.pdf", Written.On(Written.Day).At);

        var changes = ContentChanges.Between(lodged, DossierContents.Of(written.Dossier), written.Set);
        Assert.Equal(4, changes.Count);
        Assert.Equal(nameof(Registration.Phone), changes.Registration.Single().Key);
        Assert.Equal(new TextChange("history", null, "Từ 1990"), changes.Report.Single());
        Assert.Equal([first, last], changes.Criteria.Select(c => c.Criterion));
        Assert.Equal("mới.pdf", changes.Criteria[0].Files.Added.Single().Name);
        Assert.Equal(new OptionChange(last.Options.Length, 0), changes.Criteria[1].Option);
        Assert.DoesNotContain(changes.Criteria, c => c.Criterion == second);
    }

    [Fact]
    public void A_request_taken_back_undoes_what_was_not_lodged_and_destroys_no_file()
    {
        var written = new Written().Filled();
        var (first, at) = (written.Set.Criteria[0], Written.On(Written.Day).At);
        written.Dossier.Attach(first, File("aa"), "a.pdf", at);
        var lodged = DossierContents.OfCopy(written.Lodge().Json);
        written.ReceiveAtCommune();
        written.Dossier.AskAtCommune("giấy", Written.On(Written.Day));
        written.Dossier.Detach(written.Dossier.EvidenceFor(first.Code).Single().Id, at);
        written.Dossier.Attach(first, File("aa"), "a đổi tên.pdf", at);
        written.Dossier.Attach(first, File("bb"), "b.pdf", at);
        written.Dossier.Answer(first, 0, null);
        written.Dossier.Report([new("history", "thêm"), new("markets", null)]);

        written.TakeBackRequest(Desk.Commune, lodged);

        Assert.Equal(0, ContentChanges.Between(lodged, DossierContents.Of(written.Dossier), written.Set).Count);
        Assert.Equal("a.pdf", written.Dossier.EvidenceFor(first.Code).Single().FileName);
        Assert.Equal(3, written.Dossier.Evidence.Count);
    }
}
