using OneCommune.Domain.Registry.Places;

namespace OneCommune.Web.Features.Registry.Places;

internal static class ListNames
{
    public static string Of(BoundaryList list) =>
        list switch
        {
            BoundaryList.Before => "Danh mục trước",
            BoundaryList.After => "Danh mục sau",
            _ => "Bảng kế thừa",
        };
}
