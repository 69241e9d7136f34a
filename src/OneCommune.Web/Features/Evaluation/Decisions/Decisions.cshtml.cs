using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

[Allow(Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class DecisionsPage : ListPage<DecisionsList>;
