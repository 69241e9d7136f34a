using OneCommune.Web.Outbox;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>One's own account.</summary>
internal static class MyAccountRoom
{
    public static readonly Room Room = new() { Map = MyAccountEndpoints.Map, Notices = [AddressConfirming.Kind] };
}
