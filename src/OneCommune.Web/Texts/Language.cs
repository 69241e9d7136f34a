using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace OneCommune.Web.Texts;

/// <summary>
/// A language that pages are read in, chosen with ?lang=en and kept in a cookie. A third is a line in <see cref="All"/> and a file
/// Resources/xx.json with the words of each Vietnamese text; what it lacks stays Vietnamese.
/// </summary>
/// <param name="Code">ISO 639-1: "en".</param>
/// <param name="Name">As its readers call it.</param>
internal sealed record Language(string Code, string Name, char DecimalMark)
{
    public const string Cookie = "lang";

    public static readonly Language Vietnamese = new("vi", "Tiếng Việt", ',');
    public static readonly Language English = new("en", "English", '.');
    public static readonly Language[] All = [Vietnamese, English];

    /// <summary>Code of the language the page is read in.</summary>
    public static string Current => Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).Code;

    /// <summary>Those the page can be read in instead.</summary>
    public static IEnumerable<Language> Others => All.Where(one => one.Code != Current);

    /// <summary>Vietnamese for a code of none.</summary>
    public static Language Of(string? code) => Array.Find(All, one => one.Code == code) ?? Vietnamese;

    /// <summary>The page asked for, in this language, with what else was asked of it.</summary>
    public string Same(HttpRequest request)
    {
        var kept = request
            .Query.Where(q => q.Key != "lang")
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""));
        return new QueryBuilder(kept) { { "lang", Code } }.ToString();
    }

    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var asked = context.Request.Query["lang"].ToString();
                if (Array.Exists(All, one => one.Code == asked))
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
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Of(asked).Code);
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
                return next(context);
            }
        );
}
