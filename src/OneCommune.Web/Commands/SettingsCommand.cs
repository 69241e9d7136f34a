using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Commands;

/// <summary>
/// settings [--json] lists the facts of this installation; settings set NAME VALUE changes one: province, public-url, second-factor,
/// open-data-licence, as <see cref="Setting"/> tells them.
/// </summary>
internal static class SettingsCommand
{
    private const int MostCharacters = 500;
    private static readonly string[] Names =
    [
        Setting.Province,
        Setting.PublicUrl,
        Setting.SecondFactor,
        Setting.OpenDataLicence,
    ];

    public static Command Create()
    {
        var json = new Option<bool>("--json");
        var settings = new Command("settings", "Thiết lập của hệ thống / facts about this installation")
        {
            json,
            Set(),
        };
        settings.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await parsed.OpenForReadingAsync(stop);
                var kept = await database.Settings.ToDictionaryAsync(s => s.Name, s => s.Value, stop);
                if (parsed.GetValue(json))
                    await Output.WriteJsonAsync(kept, stop);
                else
                    foreach (var name in Names)
                        await Console.Error.WriteLineAsync($"{name}: {kept.GetValueOrDefault(name, "–")}");
                return 0;
            }
        );
        return settings;
    }

    private static Command Set()
    {
        var name = new Argument<string>("name") { Description = string.Join(" | ", Names) };
        var value = new Argument<string>("value");
        var set = new Command("set", "Đổi một thiết lập / change one") { name, value };
        set.SetAction(
            async (parsed, stop) =>
            {
                await using var database = await parsed.OpenAsync(stop);
                var (key, text) = (parsed.GetValue(name)!, parsed.GetValue(value)!.Trim());
                await using var transaction = await database.BeginAsync(stop);
                await RefuseAsync(database, key, text, stop);
                if (await database.Settings.SingleOrDefaultAsync(s => s.Name == key, stop) is { } kept)
                    kept.Value = text;
                else
                    database.Settings.Add(new() { Name = key, Value = text });
                var now = TimeProvider.System.GetUtcNow().UtcDateTime;
                await database.SaveAsync(
                    new(now, null, "Dòng lệnh", "command line", "setting.change", "setting", key),
                    stop
                );
                await transaction.CommitAsync(stop);
                return 0;
            }
        );
        return set;
    }

    private static async Task RefuseAsync(Database database, string name, string value, CancellationToken stop)
    {
        if (!Names.Contains(name))
            throw new RefusalException("setting.unknown", name, string.Join(", ", Names));
        if (value.Length > MostCharacters)
            throw new RefusalException("setting.too-long", MostCharacters);
        var isGood = name switch
        {
            Setting.Province => await database.UnitOnAsync(value, TimeProvider.System.Today(), stop)
                is { Level: AdminLevel.Province },
            Setting.SecondFactor => value is "required" or "optional",
            Setting.PublicUrl => Uri.TryCreate(value, UriKind.Absolute, out var url)
                && url.Scheme is "http" or "https"
                && url.PathAndQuery == "/"
                && url.Fragment == "",
            _ => true,
        };
        if (!isGood)
            throw new RefusalException($"setting.{name}", value);
    }
}
