using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>What an act was done to, by its name of today; led to where the reader may look at it, and to all that was done to it.</summary>
internal static class SubjectCell
{
    /// <param name="name">Null for what has none.</param>
    public static ListCell Of(string type, string id, string? name, Person reader, Texts.Texts text)
    {
        var called = $"{text[TrailWords.Subject(type)]} {name}".TrimEnd();
        var page = type == "account" && !reader.Is(Role.Province) ? null : SubjectNames.Page(type, id);
        var cell = page is null ? ListCell.Of(called) : ListCell.Link(page, called);
        return id == Act.NoSubject
            ? cell
            : cell.Below(
                ListCell.Link(
                    $"{TrailList.At}?doi-tuong={Uri.EscapeDataString(id)}",
                    id.Length > 24 ? "…" + id[^12..] : id,
                    "quiet"
                )
            );
    }
}
