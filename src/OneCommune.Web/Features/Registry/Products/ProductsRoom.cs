using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Products;

/// <summary>The products of the register.</summary>
internal static class ProductsRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Registry, "/lam-viec/san-pham", "Sản phẩm", RegisterScope.Readers)],
        Map = app => app.MapList<ListOfProducts>(ListOfProducts.At).Allow(RegisterScope.Readers),
        Subjects =
        [
            new("product", database => database.Products.Select(p => new SubjectName { Id = p.Id, Text = p.Name }))
            {
                Page = "/lam-viec/san-pham/",
            },
        ],
        Search = SearchProducts.AnswerAsync,
    };
}
