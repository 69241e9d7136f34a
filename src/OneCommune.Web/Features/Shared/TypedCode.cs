using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Features.Shared;

/// <summary>A check code as somebody typed it, "mã tra cứu" before it or not.</summary>
internal static class TypedCode
{
    public static CheckCode? Read(string typed)
    {
        typed = typed.Trim();
        if (CheckCode.TryParse(typed, out var code))
            return code;
        return CheckCode.TryParse(typed[(typed.LastIndexOfAny([' ', ':']) + 1)..], out code) ? code : null;
    }
}
