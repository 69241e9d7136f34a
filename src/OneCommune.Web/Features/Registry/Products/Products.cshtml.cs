using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Products;

[Allow(Role.Producer, Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor)]
internal sealed class ProductsPage : ListPage<ListOfProducts>;
