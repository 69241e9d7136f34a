using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OneCommune.Web.Features.Shared;

/// <summary>What a refusal said about one field of a form; null where nothing is wrong with it.</summary>
internal static class FieldFaults
{
    /// <summary>Names in the view the fields that were refused, as the form has them; the model state sorts them by letters.</summary>
    public const string Order = "Faults.Order";

    public static string? FaultOf(this ViewDataDictionary view, string field) =>
        view.ModelState.TryGetValue(field, out var entry) && entry.Errors is [var first, ..]
            ? first.ErrorMessage
            : null;

    /// <summary>All that was said, each sentence once, with the field it is about; "" for the form as a whole.</summary>
    public static IEnumerable<(string Field, string Sentence)> Faults(this ViewDataDictionary view, Texts.Texts text) =>
        view
            .ModelState.SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, error.ErrorMessage)))
            .Select(fault =>
                (
                    fault.Field,
                    fault.ErrorMessage.Length > 0
                        ? fault.ErrorMessage
                        : text["Giá trị nhập chưa đúng; hãy kiểm tra lại."]
                )
            )
            .OrderBy(fault => (view[Order] as List<string>)?.IndexOf(fault.Field) ?? 0)
            .DistinctBy(fault => fault.Item2);

    /// <summary>The first field a refusal spoke of.</summary>
    public static string? FieldAtFault(this ViewDataDictionary view) =>
        view.ModelState.Keys.FirstOrDefault(key => key.Length > 0 && view.FaultOf(key) is not null);
}
