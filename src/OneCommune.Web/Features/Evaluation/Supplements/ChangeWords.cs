using OneCommune.Domain.Evaluation.Dossiers;

namespace OneCommune.Web.Features.Evaluation.Supplements;

internal static class ChangeWords
{
    /// <summary>What the form calls a field of <see cref="Registration"/>.</summary>
    public static string OfRegistration(string field) =>
        field switch
        {
            nameof(Registration.Representative) => "Người đại diện",
            nameof(Registration.Position) => "Chức vụ",
            nameof(Registration.Address) => "Địa chỉ",
            nameof(Registration.Phone) => "Điện thoại",
            nameof(Registration.Email) => "Thư điện tử",
            nameof(Registration.Attachments) => "Giấy tờ kèm theo",
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
}
