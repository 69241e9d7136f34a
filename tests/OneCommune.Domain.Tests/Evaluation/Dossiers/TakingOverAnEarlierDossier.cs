using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
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

    [Fact]
    public void What_the_new_dossier_says_already_stays()
    {
        var earlier = new Written(9).Filled();
        earlier.Dossier.Register(earlier.Dossier.Registration with { Email = "a@b.vn", Attachments = "Giấy 1" });
        var next = Begun(earlier, 9);
        var own = new Registration("Văn Mới", "Phó giám đốc", "Ấp 9", "0911111111", "c@d.vn", "Giấy 9");
        next.Register(own);
        next.Report([new("specification", "Túi 1 kg")]);

        next.TakeOver(earlier.Dossier, earlier.Set, earlier.Set, Now);
        Assert.Equal(
            (own, "Túi 1 kg", "Trong tỉnh"),
            (next.Registration, next.Text("specification"), next.Text("markets"))
        );

        var empty = Next(earlier, 9);
        Assert.Equal(earlier.Dossier.Registration, empty.Registration);
    }

    [Fact]
    public void Files_of_criteria_that_are_no_more_come_to_the_dossier_as_a_whole_ten_at_most()
    {
        var earlier = new Written(9);
        var there = Packs.Regulation("26-2026").Set(26);
        var gone = earlier
            .Set.Criteria.Where(one => there.Criteria.All(other => other.Label != one.Label))
            .Take(2)
            .ToList();
        for (var i = 0; i < 12; i++)
            earlier.Dossier.Attach(gone[i / 10], new($"{i:x64}", "application/pdf", 1), $"{i}.pdf", Now);

        var next = Next(earlier, 26);

        Assert.Equal(10, next.EvidenceFor(null).Count());
        Assert.Equal(10, next.Evidence.Count);
    }

    [Fact]
    public void Of_two_criteria_of_one_name_the_one_of_the_same_number_goes_on_and_else_the_first()
    {
        var form = Forms.Named(("A1", "Mùi", "1 2"), ("A2", "Mùi", "1 2"), ("A3", "Vị", "1 2"));
        var moved = Forms.Named(("A1", "Nguồn gốc", "1 2"), ("B7", "Mùi", "1 2"), ("B8", "Mùi", "1 2"));
        var earlier = new Written();
        earlier.Dossier.Answer(form.Criteria[1], 2, "thơm");

        Assert.Equal([("A2", 2)], TakenOver(form));
        Assert.Equal([("B7", 2)], TakenOver(moved));

        IEnumerable<(string, int?)> TakenOver(ProductSet now)
        {
            var next = Begun(earlier, 9);
            next.TakeOver(earlier.Dossier, form, now, Now);
            return next.Answers.Select(answer => (answer.Criterion, answer.Option));
        }
    }

    private static Dossier Next(Written earlier, int set)
    {
        var next = Begun(earlier, set);
        next.TakeOver(earlier.Dossier, earlier.Set, earlier.Regulation.Set(set), Now);
        return next;
    }

    private static Dossier Begun(Written earlier, int set) =>
        Dossier.Start(
            Guid.NewGuid(),
            earlier.Product,
            earlier.Producer,
            12,
            DossierKind.First,
            earlier.Regulation,
            set,
            Written.On(new(2027, 3, 1))
        );

    private static FileContent File(char letter) => new(new string(letter, 64), "application/pdf", 100);
}
