using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Tests.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class TakingOverAnEarlierDossier
{
    private static readonly DateTime Now = new(2027, 3, 1, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_same_set_takes_over_every_answer_every_text_and_every_file_but_what_changed_since()
    {
        var earlier = new Written(9).Filled();
        earlier.Dossier.Attach(earlier.Set.Criteria[2], File('a'), "hop-dong.pdf", Now);
        earlier.Dossier.Attach(null, File('b'), "dang-ky.pdf", Now);
        earlier.Lodge();
        earlier.Dossier.Withdraw(null, Written.On(Written.Day));

        var next = Next(earlier, 9);

        Assert.Equal(
            earlier.Dossier.Answers.Select(a => (a.Criterion, a.Option, a.Description)).Order(),
            next.Answers.Select(a => (a.Criterion, a.Option, a.Description)).Order()
        );
        Assert.Equal("Túi 5 kg", next.Text("specification"));
        Assert.Equal("Giám đốc", next.Position);
        Assert.Null(next.Text(ReportField.Changes));
        Assert.Equal("hop-dong.pdf", next.EvidenceFor(earlier.Set.Criteria[2].Code).Single().FileName);
        Assert.Equal("dang-ky.pdf", next.EvidenceFor(null).Single().FileName);
        Assert.All(next.Evidence, file => Assert.False(file.Lodged));
        Assert.Equal(DossierStatus.Withdrawn, earlier.Dossier.Status);
    }

    [Fact]
    public void Another_set_takes_over_an_answer_only_where_the_criterion_asks_the_very_same()
    {
        var earlier = new Written(9).Filled();
        var now = Packs.Regulation("26-2026").Set(3);

        var next = Next(earlier, 3);

        foreach (var answer in next.Answers.Where(a => a.Option is not null))
        {
            var criterion = now.Criterion(answer.Criterion);
            var was = earlier.Set.Criteria.First(c => c.Label == criterion.Label);
            Assert.Equal(was.Options, criterion.Options);
        }
        Assert.Contains(next.Answers, a => a.Option is not null);
        Assert.Contains(now.Criteria, c => next.Answers.All(a => a.Criterion != c.Code));
    }

    [Fact]
    public void Another_products_dossier_is_refused()
    {
        var other = new Written(9).Filled();
        var own = new Written(9);

        var refusal = Assert.Throws<RefusalException>(() =>
            own.Dossier.TakeOver(other.Dossier, other.Set, own.Set, Now)
        );

        Assert.Equal("dossier.other-product", refusal.Code);
    }

    [Fact]
    public void One_file_proves_several_criteria_once_each()
    {
        var written = new Written(9);
        var (first, second) = (written.Set.Criteria[0], written.Set.Criteria[1]);
        var file = written.Dossier.Attach(first, File('a'), "nhan.pdf", Now)!;
        Assert.Equal([file.Id], written.Dossier.EvidenceElsewhere(second).Select(e => e.Id));

        Assert.NotNull(written.Dossier.AttachAgain(second, file.Id, Now));
        Assert.Null(written.Dossier.AttachAgain(second, file.Id, Now));
        Assert.Null(written.Dossier.AttachAgain(second, Guid.NewGuid(), Now));

        Assert.Equal(2, written.Dossier.Evidence.Count);
        Assert.Empty(written.Dossier.EvidenceElsewhere(second));
    }

    private static Dossier Next(Written earlier, int set)
    {
        var now = earlier.Regulation.Set(set);
        var next = Dossier.Start(
            Guid.NewGuid(),
            earlier.Product,
            earlier.Producer,
            12,
            DossierKind.First,
            earlier.Regulation,
            set,
            Written.On(new(2027, 3, 1))
        );
        next.TakeOver(earlier.Dossier, earlier.Set, now, Now);
        return next;
    }

    private static FileContent File(char letter) => new(new string(letter, 64), "application/pdf", 100);
}
