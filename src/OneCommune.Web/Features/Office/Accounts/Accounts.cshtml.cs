using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

[Allow(Role.Province, Role.Commune)]
internal sealed class AccountsPage : ListPage<AccountsList>;
