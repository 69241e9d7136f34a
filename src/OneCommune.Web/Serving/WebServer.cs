using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Storage.Regulations;
using OneCommune.Storage.Shown;
using OneCommune.Web.Features;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Jobs;
using OneCommune.Web.Outbox;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>The web server: what it is made of, in the order a request meets it.</summary>
internal static class WebServer
{
    public static WebApplication Build(
        StoreSettings store,
        string url,
        TimeProvider time,
        int signInsPerMinute = SignInThrottle.PerMinute,
        ILoggerProvider? log = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "onecommune" }
        );
        builder.WebHost.UseUrls(url);
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(k =>
            {
                k.AddServerHeader = false;
                k.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
            });
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = o.ValidateOnBuild = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (log is not null)
            builder.Logging.ClearProviders().AddProvider(log);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // No name for each request, which its log lines alone would carry: a fault is told by the handler below.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // The words of a request too large are read before its page comes to set limits: see OversizedRequests.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestFormLimitsFilter", LogLevel.Error);
        // A form without its token is the sender's concern; it is answered with 400.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        var services = builder.Services;
        services.AddSingleton(store);
        services.AddSingleton(time);
        KeptPages.Add(services, store);
        services.AddDbContextPool<Database>(
            (services, o) =>
            {
                Store.Configure(o, store);
                o.AddInterceptors(services.GetRequiredService<ShownNow>());
            }
        );
        services.AddSingleton<Texts.Texts>();
        services.AddScoped<Person>();
        services.AddScoped<UnitChoices>();
        services.AddSingleton<Installation>();
        services.AddSingleton<StoreRoom>();
        services.AddSingleton<KeptGazetteer>();
        services.AddSingleton<KeptSearch>();
        services.AddSingleton<KeptOrders>();
        services.AddSingleton<Readiness>();
        services.AddSingleton(LawBook.BesideTheProgram());
        services.AddSingleton<FileStore>();
        services.AddSingleton<Slices>();
        services.AddSingleton<Pictures>();
        services.AddScoped<SoundFiles>();
        services.AddScoped<KeepFiles>();
        services.AddScoped<SweepFiles>();
        services.AddSingleton<ChannelSecrets>();
        services.AddSingleton<JobProgress>();
        services.AddSingleton<RunJob>();
        services.AddSingleton<JobClock>();
        services.AddHostedService(services => services.GetRequiredService<JobClock>());
        services.AddHostedService<SearchReady>();
        Rooms.Add(services);
        SignInCookie.Add(services);
        SignInThrottle.Add(services, signInsPerMinute);
        services
            .AddRazorPages(o => o.RootDirectory = "/Features")
            .AddMvcOptions(FormReading.Set)
            .AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "af";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        OpenApi.Add(services);
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.AddProblemDetails();
        LockedKeys.Add(services);

        var app = builder.Build();
        Proxies.Use(app);
        SecurityHeaders.Use(app);
        Language.Use(app);
        OpenToAnySite.Use(app);
        // Outside the handler of exceptions: what that answers with a bare status gets its page too.
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        Faults.TellPrograms(app);
        app.UseExceptionHandler(Faults.Handler);
        Methods.Read(app);
        app.UseRouting();
        Methods.Check(app);
        app.UseOutputCache();
        app.UseRateLimiter();
        SignInCookie.Use(app);
        app.UseAuthentication();
        SignInCookie.Demand(app);
        RightsGate.Use(app);
        OversizedRequests.Use(app);
        app.UseAntiforgery();
        ForgeryGate.Use(app);
        PublicCaching.Use(app);
        app.UseResponseCompression();
        app.MapRazorPages();
        Rooms.Map(app);
        Assets.Map(app);
        Health.Map(app);
        OpenApi.Map(app);
        Robots.Map(app);
        return app;
    }
}
