using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Domain.Tests.Registry.Producers;

public sealed class KeepingAProducer
{
    private static readonly DateOnly Day = new(2026, 6, 15);
    private readonly Producer producer = new(" Hợp tác  xã Thử ", LegalForm.Cooperative, 12);

    [Fact]
    public void Every_change_raises_its_version_and_none_comes_to_a_merged_one()
    {
        var kept = new Producer("Hợp tác xã Giữ", LegalForm.Cooperative, 12);
        Action<Producer>[] changes =
        [
            one => one.Describe(new(LegalForm.Farm)),
            one => one.Rename("Hộ Khác", Day),
            one => one.Move(13, "Ấp 2", Day, "Xã A", "Xã B"),
            one => one.MergeInto(kept, Day),
        ];
        foreach (var change in changes)
        {
            var one = new Producer("Hộ Thử", LegalForm.Household, 12);
            change(one);
            Assert.Equal(1, one.Version);
            if (one.MergedInto is null)
                one.MergeInto(kept, Day);
            Assert.Equal("producer.merged", Refused(() => change(one)));
            Assert.Equal([one.Name], Assert.Throws<RefusalException>(() => change(one)).Args);
        }
    }

    [Fact]
    public void Another_name_leaves_a_trace_and_the_same_one_none()
    {
        var entry = producer.Rename("HTX Mới", Day)!;

        Assert.Equal(
            (producer.Id, HistoryKind.Name, Day, "Hợp tác xã Thử", "HTX Mới"),
            (entry.SubjectId, entry.Kind, entry.OnDate, entry.FromValue, entry.ToValue)
        );
        Assert.Equal(("HTX Mới", "htx moi"), (producer.Name, producer.FoldedName));
        Assert.Null(producer.Rename(" HTX  Mới ", Day));
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "producer.name")]
    [InlineData(0, "producer.name")]
    public void A_name_has_three_hundred_letters_at_most(int length, string? code) =>
        Assert.Equal(
            code,
            (Record.Exception(() => producer.Rename(new string('a', length), Day)) as RefusalException)?.Code
        );

    [Fact]
    public void A_move_keeps_where_it_was_and_to_the_same_commune_is_none()
    {
        producer.Describe(new(LegalForm.Cooperative) { Address = "Ấp 1" });

        Assert.Null(producer.Move(12, "Ấp 9", Day, "Xã A", "Xã A"));
        var entry = producer.Move(13, "Ấp 2", Day, "Xã A", "Xã B")!;

        Assert.Equal((13L, "Ấp 2"), (producer.UnitId, producer.Address));
        Assert.Equal(
            (HistoryKind.Place, "Xã A", "xa a", "Xã B", 12L, "Ấp 1"),
            (entry.Kind, entry.FromValue, entry.FoldedFrom, entry.ToValue, entry.FromUnitId, entry.FromAddress)
        );
    }

    [Fact]
    public void Another_street_and_another_legal_form_leave_a_trace_each_and_the_rest_none()
    {
        producer.Describe(new(LegalForm.Cooperative) { Address = "Ấp 1" });

        Assert.Empty(producer.Change(producer.AsProfile() with { Phone = "0900000000" }, Day));
        var changes = producer.Change(new(LegalForm.Enterprise) { Address = "Ấp 2" }, Day);

        Assert.Equal(
            [(HistoryKind.Address, "Ấp 1", "Ấp 2"), (HistoryKind.LegalForm, "Cooperative", "Enterprise")],
            changes.Select(entry => (entry.Kind, entry.FromValue, entry.ToValue))
        );
        Assert.All(changes, entry => Assert.Null(entry.FoldedFrom));
        Assert.Equal((LegalForm.Enterprise, "Ấp 2"), (producer.LegalForm, producer.Address));
    }

    [Fact]
    public void It_is_merged_into_another_record_that_stands_itself()
    {
        var kept = new Producer("HTX Giữ", LegalForm.Cooperative, 12);
        var gone = new Producer("HTX Bỏ", LegalForm.Cooperative, 12);
        gone.MergeInto(kept, Day);

        Assert.Equal("producer.merge-itself", Refused(() => producer.MergeInto(producer, Day)));
        Assert.Equal("producer.merged", Refused(() => producer.MergeInto(gone, Day)));
        var entry = producer.MergeInto(kept, Day, "2 sản phẩm");

        Assert.Equal(kept.Id, producer.MergedInto);
        Assert.Equal(
            (kept.Id, HistoryKind.Merge, "Hợp tác xã Thử", "HTX Giữ", "2 sản phẩm"),
            (entry.SubjectId, entry.Kind, entry.FromValue, entry.ToValue, entry.Note)
        );
    }

    [Theory]
    [InlineData("a@b.vn", true)]
    [InlineData("lien.he@ocop.tayninh.gov.vn", true)]
    [InlineData(null, true)]
    [InlineData("a@b", false)]
    [InlineData("a b@c.vn", false)]
    [InlineData("@c.vn", false)]
    [InlineData("a@b..vn", false)]
    public void A_mail_address_has_somebody_and_a_domain(string? typed, bool valid)
    {
        if (valid)
            Assert.Equal(typed, Contact.Email(typed));
        else
            Assert.Equal("producer.email", Refused(() => Contact.Email(typed)));
        Assert.Equal("producer.phone", Refused(() => Contact.Phone("không có")));
        Assert.Null(Contact.Phone(null));
    }

    [Fact]
    public void What_may_not_be_chosen_is_refused_by_its_own_rule()
    {
        Assert.Equal(
            "producer.legal-form-unknown",
            Refused(() => LegalForms.RefuseChoice(LegalForm.Other, LegalForm.Farm, []))
        );
        Assert.Equal(
            "producer.association-tourism",
            Refused(() => LegalForms.RefuseChoice(LegalForm.Association, null, [Sector.Tourism, Sector.Food]))
        );
        Assert.Equal(
            "producer.association-tourism",
            Refused(() => LegalForms.RefuseSector(LegalForm.Association, Sector.Unknown))
        );
    }

    private static string Refused(Action act) => Assert.Throws<RefusalException>(act).Code;
}
