using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>The accounts a person looks after; a file has one line a right.</summary>
internal sealed class AccountsList(ListForm form, Database database, Person person, Texts.Texts text)
    : ListOf<AccountRow>(form, database, person)
{
    public const string At = "/lam-viec/nguoi-dung";

    private readonly string words = form.Search("q", "Tìm họ tên, tên đăng nhập");
    private readonly Role? role = form.Choice<Role>("vai-tro", "Vai trò", Roles.Name);
    private readonly AccountState? state = form.Choice(
        "trang-thai",
        "Trạng thái",
        ("dang-dung", "Đang dùng", AccountState.InUse),
        ("chua-doi", "Chưa đổi mật khẩu được cấp", AccountState.NotBegun),
        ("khoa", "Đã khóa", AccountState.Disabled)
    );
    private readonly string? unit = form.Unit();

    /// <summary>What each account of the page may do, as people read it.</summary>
    private ILookup<Guid, NamedGrant> rights = null!;

    public override string Files => At;
    public override string Counted => "{0:N0} tài khoản";
    public override string Empty => "Không có tài khoản nào khớp điều kiện.";
    protected override string OwnSort => "ten";

    protected override IReadOnlyList<ListColumn<AccountRow>> Columns =>
        [
            Text("Họ và tên", row => row.FullName)
                .OnPage(row => ListCell.Link($"{At}/{row.Id}", row.FullName))
                .SortedBy("ten"),
            Text("Tên đăng nhập", row => row.UserName).SortedBy("dang-nhap"),
            Text("Vai trò", row => Roles.Name(row.Right!.Role))
                .OnPage(row => ListCell.Lines(rights[row.Id].Select(r => $"{text[Roles.Name(r.Role)]}: {r.Place}"))),
            Text("Nơi", row => row.Right!.Place).OnlyInFile(),
            Text("Trạng thái", row => row.State(Person.Now).Text)
                .OnPage(row => ListCell.Pill(row.State(Person.Now).Kind, text[row.State(Person.Now).Text])),
            Text("Hai bước", row => row.SecondFactor ? "Đang bật" : "")
                .OnPage(row => ListCell.Of(row.SecondFactor ? text["Đang bật"] : null)),
        ];

    protected override async Task<ListRows<AccountRow>> RowsAsync(CancellationToken stop) =>
        ListRows<AccountRow>.Of(AccountRow.Of(Sorted(await AccountsAsync(stop))), Query);

    protected override async Task PrepareAsync(CancellationToken stop) => rights = await RightsAsync(Page, stop);

    protected override async Task<IAsyncEnumerable<AccountRow>> FileRowsAsync(
        ListRows<AccountRow> rows,
        CancellationToken stop
    )
    {
        var all = await rows.All().ToListAsync(stop);
        var of = await RightsAsync(all, stop);
        return all.SelectMany(row => of[row.Id].Select(right => row with { Right = right })).ToAsyncEnumerable();
    }

    private async Task<IQueryable<Account>> AccountsAsync(CancellationToken stop)
    {
        var accounts = new AccountReach(Database, Person).Accounts();
        foreach (var word in ListQuery.WordsOf(words))
            accounts = accounts.Where(a => a.FoldedName.Contains(word) || a.UserName!.ToLower().Contains(word));
        if (role is { } asked)
            accounts = accounts.Where(a => Database.Grants.Any(g => g.AccountId == a.Id && g.Role == asked));
        if (unit is not null && await Area.OfAsync(Database, Query, Person.Today, stop) is { Units: var units })
            accounts = accounts.Where(a =>
                Database.Grants.Any(g =>
                    g.AccountId == a.Id
                    && (
                        units.Contains(g.UnitId!.Value)
                        || Database.Producers.Any(p => p.Id == g.ProducerId && units.Contains(p.UnitId!.Value))
                    )
                )
            );
        return state switch
        {
            AccountState.Disabled => accounts.Where(a => a.Disabled),
            AccountState.InUse => accounts.Where(a => !a.Disabled && a.OneTimeUntil == null),
            AccountState.NotBegun => accounts.Where(a => !a.Disabled && a.OneTimeUntil != null),
            _ => accounts,
        };
    }

    private IQueryable<Account> Sorted(IQueryable<Account> accounts) =>
        Query.Sort switch
        {
            "-ten" => accounts.OrderByDescending(a => a.NameOrder).ThenBy(a => a.Id),
            "dang-nhap" => accounts.OrderBy(a => a.NormalizedUserName),
            "-dang-nhap" => accounts.OrderByDescending(a => a.NormalizedUserName),
            _ => accounts.OrderBy(a => a.NameOrder).ThenBy(a => a.Id),
        };

    private async Task<ILookup<Guid, NamedGrant>> RightsAsync(IEnumerable<AccountRow> accounts, CancellationToken stop)
    {
        var ids = accounts.Select(a => a.Id).ToList();
        return (await NamedGrant.Of(Database, g => ids.Contains(g.AccountId)).ToListAsync(stop)).ToLookup(r =>
            r.AccountId
        );
    }
}
