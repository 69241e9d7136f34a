namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>The fields of Form 01 that must be filled in, as people read them.</summary>
internal static class FormWords
{
    public const string Representative = "Người đại diện theo pháp luật";
    public const string Address = "Địa chỉ";
    public const string Phone = "Điện thoại";

    public static string Of(string lack) =>
        lack switch
        {
            "dossier.no-representative" => Representative,
            "dossier.no-address" => Address,
            _ => Phone,
        };
}
