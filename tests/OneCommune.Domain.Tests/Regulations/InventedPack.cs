using System.Text.Json.Nodes;
using OneCommune.Domain.Regulations.Reading;

namespace OneCommune.Domain.Tests.Regulations;

/// <summary>
/// An invented decision of 2031: two parts of 60 and 20 points, three bands, two-year certificates, one complete set with
/// cases and a parent heading, one that takes totals only. A test spoils it and reads it.
/// </summary>
internal sealed class InventedPack
{
    private readonly Dictionary<string, JsonNode> files = new()
    {
        ["regulation.json"] = JsonNode.Parse(
            """
            {"id":"7-2031","title":{"vi":"Quyết định 7/2031","en":"Decision 7/2031"},
             "legalBasis":{"vi":"Nghị định thử","en":"A trial decree"},
             "effectiveFrom":"2031-03-01","effectiveTo":null,
             "parts":[{"code":"X","label":{"vi":"Phần X","en":"Part X"},"max":60},{"code":"Y","label":{"vi":"Phần Y","en":"Part Y"},"max":20}],
             "bands":[{"stars":1,"from":0},{"stars":2,"from":40},{"stars":3,"from":64}],
             "certificateMonths":24,
             "levels":[{"stars":2,"recognisedBy":"commune"},{"stars":3,"recognisedBy":"province"}],
             "procedure":{"communeWorkingDays":10,"revocationDays":7,"rerank":{"earliestDaysBefore":90,"latestDaysBefore":30,"days":20},
               "extensionDays":60,"rounds":[{"proposedBefore":"02-28","rankedBefore":"05-31","level":"province"}]},
             "council":{"quorum":0.5,"spread":5,"minimums":"all"},
             "ministries":{"MAE":{"vi":"Bộ Nông nghiệp và Môi trường","en":"Ministry of Agriculture and Environment"}},
             "sectors":[{"code":"food","number":"1","label":{"vi":"Thực phẩm","en":"Food"},
               "groups":[{"code":"1.1","label":{"vi":"Nhóm","en":"Group"},"sets":[1,2]}]}]}
            """
        )!,
        ["labels.json"] = JsonNode.Parse(
            """
            {"criteria":{"origin":{"vi":"Nguồn gốc","en":"Origin"},"taste":{"vi":"Vị","en":"Taste"},"smell":{"vi":"Mùi","en":"Smell"}},
             "sections":{"making":{"vi":"Sản xuất","en":"Production"},"senses":{"vi":"Cảm quan","en":"Senses"}},
             "options":{"none":{"vi":"Không","en":"None"},"some":{"vi":"Một phần","en":"Some"},"all":{"vi":"Tất cả","en":"All"}},
             "cases":{"own":{"vi":"Tự làm","en":"Own"},"hired":{"vi":"Thuê làm","en":"Hired"}},
             "notes":{"imported":{"vi":"Hàng nhập","en":"Imported"}}}
            """
        )!,
        ["sets/01-gao.json"] = JsonNode.Parse(
            """
            {"number":1,"slug":"gao","label":{"vi":"Gạo","en":"Rice"},"leadMinistries":["MAE"],"samples":3,"status":"complete",
             "disqualification":["imported"],
             "parts":[
               {"code":"X","sections":[{"code":"1","label":"making","max":60,"criteria":[
                 {"code":"X1","label":"origin","max":60,"knockout":["imported"],"options":[
                   {"points":0,"label":"none"},{"points":30,"label":"some","minStars":2},{"points":60,"label":"all","minStars":3}]}]}]},
               {"code":"Y","sections":[{"code":"2","label":"senses","max":20,"criteria":[
                 {"code":"Y2.1","label":"taste","max":8,"parent":{"code":"2.1","label":"senses","max":20},"options":[
                   {"points":4,"label":"some","case":"own"},{"points":8,"label":"all","case":"own"},{"points":8,"label":"all","case":"hired"}]},
                 {"code":"Y2.2","label":"smell","max":12,"parent":{"code":"2.1","label":"senses","max":20},"implied":true,"options":[
                   {"points":0,"label":"none"},{"points":12,"label":"all","minStars":3}]}]}]}]}
            """
        )!,
        ["sets/02-muoi.json"] = JsonNode.Parse(
            """
            {"number":2,"slug":"muoi","label":{"vi":"Muối","en":"Salt"},"leadMinistries":["MAE"],"status":"incomplete",
             "why":{"vi":"Chưa có phiếu","en":"No form yet"}}
            """
        )!,
    };

    /// <summary>Replaces the value at a path ("parts/0/max"); null removes it, and a list's length appends.</summary>
    public InventedPack With(string file, string path, object? value)
    {
        var steps = path.Split('/');
        var at = files[file];
        foreach (var step in steps[..^1])
            at = at is JsonArray list ? list[int.Parse(step)]! : at[step]!;

        var node = value is string json ? JsonNode.Parse(json) : JsonValue.Create(value as int?);
        switch (at)
        {
            case JsonArray list when int.Parse(steps[^1]) == list.Count:
                list.Add(node);
                break;
            case JsonArray list when value is null:
                list.RemoveAt(int.Parse(steps[^1]));
                break;
            case JsonArray list:
                list[int.Parse(steps[^1])] = node;
                break;
            case JsonObject fields when value is null:
                fields.Remove(steps[^1]);
                break;
            default:
                at[steps[^1]] = node;
                break;
        }
        return this;
    }

    public Dictionary<string, string> Files => files.ToDictionary(file => file.Key, file => file.Value.ToJsonString());

    public PackReading Read() => RegulationReader.Read(Files);
}
