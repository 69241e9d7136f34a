using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>The register as an Excel file, in and out.</summary>
internal static class RegisterRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Registry, "/lam-viec/so", "Nhập, xuất sổ Excel", SentRegisters.Readers)],
        Add = services =>
        {
            services.AddScoped<ReceiveRegister>();
            services.AddScoped<CancelRegister>();
            services.AddScoped<ReadRegister>();
            services.AddSingleton<RegisterWork>();
        },
        Map = app =>
        {
            RegisterFiles.Map(app);
            app.MapList<SentRegisters>(SentRegisters.At).Allow(SentRegisters.Readers);
        },
        Subjects =
        [
            new(
                "register-import",
                database => database.RegisterImports.Select(i => new SubjectName { Id = i.Id, Text = i.FileName })
            )
            {
                Page = "/lam-viec/so/",
            },
        ],
        Jobs = [RegisterWork.Job],
        Counts = WaitingRegisters.Of,
    };
}
