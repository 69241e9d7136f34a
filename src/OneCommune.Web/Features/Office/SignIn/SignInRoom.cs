namespace OneCommune.Web.Features.Office.SignIn;

/// <summary>The door.</summary>
internal static class SignInRoom
{
    public static readonly Room Room = new() { Map = SignOut.Map };
}
