using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Recognitions;

[Allow(Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor)]
internal sealed class RecognitionsPage : ListPage<ListOfRecognitions>;
