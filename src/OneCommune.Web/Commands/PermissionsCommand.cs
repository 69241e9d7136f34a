using System.CommandLine;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Commands;

/// <summary>permissions: prints docs/permissions.md. Opens no database.</summary>
internal static class PermissionsCommand
{
    public static Command Create()
    {
        var permissions = new Command("permissions", "In bảng quyền / print who may go where");
        permissions.SetAction(
            async (parsed, stop) =>
            {
                await using var app = WebServer.Build(parsed.Store(), "http://127.0.0.1:0", TimeProvider.System);
                await using var output = Output.OpenText();
                await output.WriteAsync(PermissionTable.Markdown(PermissionTable.Of(app)));
                return 0;
            }
        );
        return permissions;
    }
}
