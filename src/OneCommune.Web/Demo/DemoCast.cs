using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Demo;

/// <summary>The people of the demo province, one account for each role, all with one password.</summary>
internal sealed class DemoCast
{
    public const string Password = "minh-hoa-2026";

    public static readonly (string UserName, string FullName, Role Role)[] Accounts =
    [
        ("chuthe", "Đỗ Thị Kim Duyên", Role.Producer),
        ("canboxa", "Hồ Văn Lập", Role.Commune),
        ("tinh", "Ngô Thị Thu Ngân", Role.Province),
        ("tinh2", "Lý Thanh Tuyền", Role.Province),
        ("thuky", "Bùi Minh Trực", Role.Secretary),
        ("hoidong1", "Võ Quốc Nghĩa", Role.Council),
        ("hoidong2", "Trần Ngọc Lài", Role.Council),
        ("hoidong3", "Huỳnh Văn Kiên", Role.Council),
        ("hoidong4", "Phạm Thị Sương", Role.Council),
        ("hoidong5", "Lê Hữu Tường", Role.Council),
        ("lanhdao", "Dương Thanh Phước", Role.Leader),
        ("kiemtra", "Đặng Thùy Nhàn", Role.Auditor),
    ];

    // Hashing is slow on purpose; twelve accounts with one password need it once.
    private static readonly Lazy<string> PasswordHash = new(() =>
        new Passwords(new PasswordHasher<Account>()).Hash(Password)
    );

    private readonly Dictionary<string, Account> accounts = [];

    public required long Province { get; init; }

    /// <summary>The commune whose officer is "canboxa".</summary>
    public required long Commune { get; init; }
    public required string CommuneCode { get; init; }
    public required string CommuneName { get; init; }

    /// <summary>For whom "chuthe" speaks.</summary>
    public required Producer Producer { get; init; }

    public Account this[string userName] => accounts[userName];

    public IEnumerable<Account> Council =>
        accounts.Where(a => a.Key.StartsWith("hoidong", StringComparison.Ordinal)).Select(a => a.Value);

    public static async Task<DemoCast> AddAsync(Database database, Act act, DateOnly today, CancellationToken stop)
    {
        var units = database.Units.Where(u => u.ValidFrom <= today && (u.ValidTo == null || u.ValidTo >= today));
        var province = await units.SingleAsync(u => u.Code == "80", stop);
        var commune = await units.SingleAsync(u => u.ParentId == province.Id && u.Name == "Xã Thủ Thừa", stop);
        var producer = new Producer("HTX Nông nghiệp Cánh Đồng Sương", LegalForm.Cooperative, commune.Id);
        producer.Describe(
            new(LegalForm.Cooperative)
            {
                Address = "Ấp 3",
                Representative = "Đỗ Thị Kim Duyên",
                RepresentativeGender = Gender.Female,
                Phone = "0900000001",
                RegistrationNumber = "500107000001",
                ModernChannel = true,
            }
        );
        database.Producers.Add(producer);
        var cast = new DemoCast
        {
            Province = province.Id,
            Commune = commune.Id,
            CommuneCode = commune.Code,
            CommuneName = commune.Name,
            Producer = producer,
        };
        foreach (var (userName, fullName, role) in Accounts)
            cast.Add(database, userName, fullName, role);
        await database.SaveAsync(act, stop);
        return cast;
    }

    private void Add(Database database, string userName, string fullName, Role role)
    {
        var account = Account.Open(userName, fullName);
        account.ChoosePassword(PasswordHash.Value);
        if (role == Role.Commune)
            account.CallBackOn("0900 000 002");
        accounts.Add(userName, account);
        database.Users.Add(account);
        database.Grants.Add(
            role switch
            {
                Role.Producer => Grant.OfProducer(account.Id, Producer.Id),
                Role.Commune => Grant.InUnit(account.Id, role, Commune),
                _ => Grant.InUnit(account.Id, role, Province),
            }
        );
    }
}
