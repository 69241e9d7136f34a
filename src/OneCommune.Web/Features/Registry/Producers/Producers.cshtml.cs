using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

[Allow(Role.Producer, Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor)]
internal sealed class ProducersPage : ListPage<ListOfProducers>;
