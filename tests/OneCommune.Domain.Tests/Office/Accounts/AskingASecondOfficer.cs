using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Domain.Tests.Office.Accounts;

/// <summary>Nobody alone opens, changes or takes over an account that decides, counts or inspects.</summary>
public sealed class AskingASecondOfficer
{
    private static readonly DateTime Now = new(2026, 6, 15, 2, 0, 0, DateTimeKind.Utc);
    private static readonly (Guid Asker, Guid Second, Guid Account) People = (
        Guid.NewGuid(),
        Guid.NewGuid(),
        Guid.NewGuid()
    );

    [Fact]
    public void A_request_says_who_asks_for_what_and_stands_seven_days()
    {
        var asked = Asked(Grant.InUnit(People.Account, Role.Leader, 11));

        Assert.Equal(
            (AccountAct.Grant, People.Account, "lan", "Lê Thị Lan", Role.Leader, 11L, null),
            (asked.Act, asked.AccountId, asked.UserName, asked.FullName, asked.Role, asked.UnitId, asked.ProducerId)
        );
        Assert.Equal(
            (People.Asker, "Trần Văn Hỏi", Now, Now.AddDays(7), RequestState.Waiting),
            (asked.AskedBy, asked.AskedByName, asked.AskedAt, asked.Until, asked.State)
        );
        Assert.True(asked.IsWaiting(Now.AddDays(7).AddTicks(-1)));
        Assert.False(asked.IsWaiting(Now.AddDays(7)));
    }

    [Fact]
    public void A_second_officer_confirms_or_refuses_it_with_a_reason()
    {
        var (confirmed, refused) = (Asked(), Asked());

        confirmed.Confirm(People.Second, "Lê Văn Hai", Now.AddDays(1));
        refused.Refuse(People.Second, "Lê Văn Hai", " Chưa có văn bản ", Now.AddDays(1));

        Assert.Equal(
            (RequestState.Confirmed, People.Second, "Lê Văn Hai", Now.AddDays(1), null),
            (confirmed.State, confirmed.AnsweredBy, confirmed.AnsweredByName, confirmed.AnsweredAt, confirmed.Reason)
        );
        Assert.Equal((RequestState.Refused, "Chưa có văn bản"), (refused.State, refused.Reason));
        Assert.False(confirmed.IsWaiting(Now));
        foreach (var reason in new[] { " ", new string('a', 501) })
            Assert.Equal("account-request.reason", Code(() => Asked().Refuse(People.Second, "Hai", reason, Now)));
        Asked().Refuse(People.Second, "Hai", new string('a', 500), Now);
    }

    [Fact]
    public void Neither_who_asked_nor_whose_account_it_is_answers_it()
    {
        Assert.Equal(
            [false, false, true],
            new[] { People.Asker, People.Account, People.Second }.Select(Asked().MayAnswer)
        );
        Assert.Equal("account-request.own", Code(() => Asked().Confirm(People.Asker, "Hỏi", Now)));
        Assert.Equal("account-request.affected", Code(() => Asked().Refuse(People.Account, "Lan", "x", Now)));
    }

    [Fact]
    public void Only_who_asked_takes_it_back()
    {
        var asked = Asked();

        Assert.Equal("account-request.others", Code(() => asked.Withdraw(People.Second, "Hai", Now)));
        asked.Withdraw(People.Asker, "Trần Văn Hỏi", Now.AddHours(1));

        Assert.Equal(
            (RequestState.Withdrawn, People.Asker, "Trần Văn Hỏi", Now.AddHours(1)),
            (asked.State, asked.AnsweredBy, asked.AnsweredByName, asked.AnsweredAt)
        );
    }

    [Fact]
    public void What_is_answered_or_older_than_seven_days_is_over()
    {
        var asked = Asked();
        asked.Confirm(People.Second, "Hai", Now);
        Action[] acts =
        [
            () => asked.Confirm(People.Second, "Hai", Now),
            () => asked.Withdraw(People.Asker, "Hỏi", Now),
            () => Asked().Confirm(People.Second, "Hai", Now.AddDays(7)),
            () => Asked().Withdraw(People.Asker, "Hỏi", Now.AddDays(7)),
        ];

        Assert.All(acts, act => Assert.Equal("account-request.over", Code(act)));
    }

    [Fact]
    public void Confirmed_it_gives_the_right_that_was_asked_for()
    {
        var producer = Guid.NewGuid();

        var (unit, own) = (
            Asked(Grant.InUnit(People.Account, Role.Council, 11)).Asked(People.Second),
            Asked(Grant.OfProducer(People.Account, producer)).Asked(People.Second)
        );

        Assert.Equal(
            (People.Second, Role.Council, 11L, null),
            (unit.AccountId, unit.Role, unit.UnitId, unit.ProducerId)
        );
        Assert.Equal(
            (People.Second, Role.Producer, null, producer),
            (own.AccountId, own.Role, own.UnitId, own.ProducerId)
        );
    }

    [Theory]
    [InlineData(Role.Province, true)]
    [InlineData(Role.Secretary, true)]
    [InlineData(Role.Council, true)]
    [InlineData(Role.Leader, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Commune, false)]
    [InlineData(Role.Producer, false)]
    public void Who_decides_counts_or_inspects_is_guarded(Role role, bool guarded) =>
        Assert.Equal(guarded, AccountRequest.Guarded.Contains(role));

    [Theory]
    [InlineData(Role.Commune, AdminLevel.Commune, true)]
    [InlineData(Role.Commune, AdminLevel.Province, false)]
    [InlineData(Role.Leader, AdminLevel.Province, true)]
    [InlineData(Role.Leader, AdminLevel.Commune, false)]
    [InlineData(Role.Producer, AdminLevel.Province, false)]
    public void A_commune_officers_right_is_in_a_commune_and_every_other_offices_in_the_province(
        Role role,
        AdminLevel level,
        bool given
    )
    {
        var province = new AdminUnit(11, "80", "Tỉnh Thử", AdminLevel.Province, null, new(2025, 7, 1));
        var unit =
            level == AdminLevel.Province
                ? province
                : new AdminUnit(12, "28040", "Xã Thử", AdminLevel.Commune, province, new(2025, 7, 1));

        if (given)
            Assert.Equal(unit.Id, Grant.InUnit(People.Account, role, unit).UnitId);
        else
            Assert.Equal("account.role-level", Code(() => Grant.InUnit(People.Account, role, unit)));
    }

    private static AccountRequest Asked(Grant? grant = null) =>
        new(AccountAct.Grant, People.Account, "lan", "Lê Thị Lan", grant, People.Asker, "Trần Văn Hỏi", Now);

    private static string Code(Action act) => Assert.Throws<RefusalException>(act).Code;
}
