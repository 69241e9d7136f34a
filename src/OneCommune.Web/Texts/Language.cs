using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace OneCommune.Web.Texts;

/// <summary>vi or en: chosen with ?lang=en, kept in a cookie.</summary>
internal static class Language
{
    public const string Cookie = "lang";

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "vi";

    /// <summary>The page asked for, in that language, with what else was asked of it.</summary>
    public static string Same(HttpRequest request, string language)
    {
        var kept = request
            .Query.Where(q => q.Key != "lang")
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""));
        return new QueryBuilder(kept) { { "lang", language } }.ToString();
    }

    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var asked = context.Request.Query["lang"].ToString();
                if (asked is "vi" or "en")
                    context.Response.Cookies.Append(
                        Cookie,
                        asked,
                        new()
                        {
                            MaxAge = TimeSpan.FromDays(365),
                            SameSite = SameSiteMode.Lax,
                            HttpOnly = true,
                            Secure = context.Request.IsHttps,
                        }
                    );
                else
                    asked = context.Request.Cookies[Cookie];
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(asked == "en" ? "en" : "vi");
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
                return next(context);
            }
        );
}
