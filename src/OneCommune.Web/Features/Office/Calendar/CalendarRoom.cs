using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Office.Calendar;

/// <summary>The days on which no clock of the law runs.</summary>
internal static class CalendarRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Office, "/lam-viec/ngay-nghi", "Ngày nghỉ", [Role.Province, Role.Auditor])],
    };
}
