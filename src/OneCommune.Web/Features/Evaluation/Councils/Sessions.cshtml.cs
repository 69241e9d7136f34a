using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class SessionsPage : ListPage<SessionsList>;
