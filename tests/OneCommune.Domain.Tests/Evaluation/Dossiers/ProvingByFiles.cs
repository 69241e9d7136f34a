using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using static OneCommune.Domain.Tests.Evaluation.Dossiers.Written;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class ProvingByFiles
{
    private static readonly DateTime At = On(Day).At;
    private readonly Written written = new();

    private Dossier Dossier => written.Dossier;
    private Criterion First => written.Set.Criteria[0];

    [Fact]
    public void A_file_is_kept_by_its_bytes_its_name_and_what_it_proves()
    {
        var file = Dossier.Attach(First, new("ab", "application/pdf", 7), "C:\\giấy\\hợp  đồng\u0007.pdf", At)!;

        Assert.Same(file, Assert.Single(Dossier.Evidence));
        Assert.Equal(
            (Dossier.Id, First.Code, "ab", "application/pdf", 7L, "hợp đồng.pdf", At, false, null),
            (
                file.DossierId,
                file.Criterion,
                file.Sha256,
                file.MediaType,
                file.Size,
                file.FileName,
                file.AddedAt,
                file.Lodged,
                file.RemovedAt
            )
        );
    }

    [Theory]
    [InlineData(146, 146)]
    [InlineData(147, 146)] // 150 with ".pdf"
    public void A_long_name_is_shortened_before_its_extension(int length, int kept)
    {
        var file = Dossier.Attach(null, File(1), new string('a', length) + ".pdf", At)!;

        Assert.Equal(new string('a', kept) + ".pdf", file.FileName);
    }

    [Fact]
    public void Ten_files_prove_a_criterion_and_the_same_one_twice_is_no_other()
    {
        for (var i = 0; i < 10; i++)
            Dossier.Attach(First, File(i), "a.png", At);
        var version = Dossier.Version;

        Assert.Null(Dossier.Attach(First, File(3), "b.png", At));
        Assert.Equal([10, 150, "c.png"], Told(() => Dossier.Attach(First, File(11), "/tmp/c.png", At)));
        Assert.Equal(version, Dossier.Version);
        Assert.NotNull(Dossier.Attach(written.Set.Criteria[1], File(3), "b.png", At));
    }

    [Fact]
    public void A_hundred_and_fifty_files_prove_a_dossier()
    {
        for (var i = 0; i < 150; i++)
            Dossier.Attach(written.Set.Criteria[i / 10], File(i), "a.png", At);

        Assert.Equal("dossier.too-many-files", Refused(() => Dossier.Attach(null, File(150), "a.png", At)));
        Dossier.Detach(Dossier.Evidence[0].Id, At);
        Assert.NotNull(Dossier.Attach(null, File(150), "a.png", At));
    }

    [Fact]
    public void Files_of_a_criterion_stand_in_the_order_they_came()
    {
        foreach (var (number, minutes) in new[] { (1, 5), (2, 1), (3, 3), (4, 4) })
            Dossier.Attach(First, File(number), $"{number}.pdf", At.AddMinutes(minutes));

        Assert.Equal(["2.pdf", "3.pdf", "4.pdf", "1.pdf"], Dossier.EvidenceFor(First.Code).Select(one => one.FileName));
        Assert.Equal(
            ["2.pdf", "3.pdf", "4.pdf", "1.pdf"],
            Dossier.EvidenceElsewhere(written.Set.Criteria[1]).Select(one => one.FileName)
        );
    }

    [Fact]
    public void Files_of_one_moment_stand_in_the_order_of_entering()
    {
        foreach (var number in new[] { 3, 1, 2 })
        {
            Dossier.Attach(First, File(number), $"{number}.pdf", At);
            Thread.Sleep(2); // ids follow that order by the millisecond
        }

        Assert.Equal(["3.pdf", "1.pdf", "2.pdf"], Dossier.EvidenceFor(First.Code).Select(one => one.FileName));
    }

    [Fact]
    public void A_file_once_lodged_is_set_aside_and_not_deleted()
    {
        written.Filled();
        var kept = Dossier.Attach(null, File(1), "a.png", At)!;
        written.Lodge();
        Dossier.Return("ảnh mờ", On(Day));
        var fresh = Dossier.Attach(null, File(2), "b.png", At)!;
        var version = Dossier.Version;

        Assert.True(Dossier.Detach(kept.Id, At.AddHours(1)));
        Assert.True(Dossier.Detach(fresh.Id, At));
        Assert.False(Dossier.Detach(kept.Id, At));
        Assert.False(Dossier.Detach(fresh.Id, At));

        Assert.Equal([kept], Dossier.Evidence);
        Assert.Equal((true, At.AddHours(1)), (kept.Lodged, kept.RemovedAt));
        Assert.Empty(Dossier.EvidenceFor(null));
        Assert.Equal(version + 2, Dossier.Version);
    }

    [Fact]
    public void Another_set_keeps_files_and_descriptions_with_criteria_of_the_same_code()
    {
        written.Filled();
        var there = written.Regulation.Set(26);
        var (same, gone) = (
            written.Set.Criteria.First(one => there.TryCriterion(one.Code, out _)),
            written.Set.Criteria.First(one => !there.TryCriterion(one.Code, out _))
        );
        Dossier.Attach(same, File(1), "cung.png", At);
        Dossier.Attach(gone, File(2), "khac.png", At);
        Dossier.Answer(same, 1, null);
        var version = Dossier.Version;

        Dossier.ChooseSet(written.Regulation, 26, written.Producer);

        Assert.Equal((26, "26-2026", version + 1), (Dossier.SetNumber, Dossier.RegulationId, Dossier.Version));
        Assert.Equal("cung.png", Dossier.EvidenceFor(same.Code).Single().FileName);
        Assert.Equal("khac.png", Dossier.EvidenceFor(null).Single().FileName);
        Assert.NotEmpty(Dossier.Answers);
        Assert.All(
            Dossier.Answers,
            answer => Assert.Equal((null, "Có hồ sơ kèm theo"), (answer.Option, answer.Description))
        );
        Assert.DoesNotContain(
            Dossier.Answers,
            answer => answer.Criterion == same.Code || answer.Criterion == gone.Code
        );
    }

    [Fact]
    public void The_set_it_has_already_keeps_every_answer()
    {
        written.Filled();
        var version = Dossier.Version;

        Dossier.ChooseSet(written.Regulation, 3, written.Producer);

        Assert.Equal(version, Dossier.Version);
        Assert.All(Dossier.Answers, answer => Assert.NotNull(answer.Option));
        Assert.Equal(
            "dossier.association-only-tourism",
            Refused(() =>
                new Written(26, form: Association).Dossier.ChooseSet(
                    written.Regulation,
                    3,
                    new Written(26, form: Association).Producer
                )
            )
        );
    }

    private const Domain.Registry.Producers.LegalForm Association = Domain.Registry.Producers.LegalForm.Association;

    private static FileContent File(int number) => new($"{number:x64}", "image/png", 7);
}
