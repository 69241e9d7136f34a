using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>The producers of the register.</summary>
internal static class ProducersRoom
{
    public static readonly Room Room = new()
    {
        Menu = [new(MenuGroup.Registry, "/lam-viec/chu-the", "Chủ thể", RegisterScope.Readers)],
        Map = app => app.MapList<ListOfProducers>(ListOfProducers.At).Allow(RegisterScope.Readers),
        Subjects =
        [
            new("producer", database => database.Producers.Select(p => new SubjectName { Id = p.Id, Text = p.Name }))
            {
                Page = "/lam-viec/chu-the/",
            },
        ],
        Search = SearchProducers.AnswerAsync,
    };
}
