using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>
/// A JSON value of a pack that knows its place, so that whatever is wrong with it is said with file, criterion and path.
/// After a fault the reading goes on with an empty value: the pack is refused anyway.
/// </summary>
internal sealed class Node(JsonElement json, string file, string path, PackFaults faults, string? criterion = null)
{
    public string File => file;

    public void Fault(string vi, string en) => faults.Add(file, criterion, Placed(vi), Placed(en));

    private string Below(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private string Placed(string message) => path.Length == 0 ? message : $"{path}: {message}";

    /// <summary>The same place, reported under a criterion.</summary>
    public Node Under(string code) => new(json, file, path, faults, code);

    /// <summary>Reports every field not named here, and fields given twice.</summary>
    public Node Only(params ReadOnlySpan<string> known)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Fault("phải là một đối tượng {…}", "must be an object {…}");
            return this;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in json.EnumerateObject())
        {
            if (!known.Contains(field.Name))
                Fault($"không có trường “{field.Name}”", $"unknown field \"{field.Name}\"");
            else if (!seen.Add(field.Name))
                Fault($"trường “{field.Name}” ghi hai lần", $"field \"{field.Name}\" is given twice");
        }
        return this;
    }

    /// <summary>Null when the field is absent or null.</summary>
    public Node? Optional(string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? new Node(value, file, Below(name), faults, criterion)
            : null;

    public Node Required(string name)
    {
        if (Optional(name) is { } node)
            return node;

        Fault($"thiếu “{name}”", $"\"{name}\" is missing");
        return new Node(default, file, Below(name), new PackFaults(), criterion);
    }

    public IEnumerable<Node> Items()
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            Fault("phải là một danh sách […]", "must be a list […]");
            return [];
        }
        return json.EnumerateArray().Select((item, i) => new Node(item, file, $"{path}[{i}]", faults, criterion));
    }

    public IEnumerable<Node> Items(string name) => Optional(name)?.Items() ?? [];

    public IEnumerable<(string Name, Node Value)> Fields() =>
        json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject()
                .Select(field => (field.Name, new Node(field.Value, file, Below(field.Name), faults, criterion)))
            : [];

    public string Text()
    {
        if (json.ValueKind == JsonValueKind.String && json.GetString() is { } text && text.Trim().Length > 0)
            return text;

        Fault("phải là một chuỗi không rỗng", "must be a text that is not empty");
        return "";
    }

    public int Whole(int least, int most = int.MaxValue)
    {
        if (
            json.ValueKind == JsonValueKind.Number
            && json.TryGetInt32(out var number)
            && number >= least
            && number <= most
        )
            return number;

        var range = most == int.MaxValue ? $"≥ {least}" : $"{least}–{most}";
        Fault($"phải là số nguyên {range}", $"must be a whole number {range}");
        return least;
    }

    public decimal Share()
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var share) && share is >= 0 and <= 1)
            return share;

        Fault("phải là số từ 0 đến 1", "must be a number from 0 to 1");
        return 0;
    }

    public bool YesOrNo()
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return json.GetBoolean();

        Fault("phải là true hoặc false", "must be true or false");
        return false;
    }

    public DateOnly Date()
    {
        if (
            DateOnly.TryParseExact(
                Text(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return date;

        Fault("phải là ngày dạng 2026-05-22", "must be a date like 2026-05-22");
        return default;
    }

    public MonthDay MonthDay()
    {
        // Read in a leap year, so that 29 February is a day.
        if (
            DateOnly.TryParseExact(
                "2024-" + Text(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return new MonthDay(date.Month, date.Day);

        Fault("phải là tháng-ngày dạng 04-30", "must be a month and day like 04-30");
        return new MonthDay(1, 1);
    }

    public Label Label()
    {
        Only("vi", "en");
        return new Label(Required("vi").Text(), Required("en").Text());
    }

    public string Matching(Regex pattern, string example)
    {
        var text = Text();
        if (text.Length > 0 && !pattern.IsMatch(text))
            Fault($"“{text}” không đúng dạng “{example}”", $"\"{text}\" is not of the form \"{example}\"");
        return text;
    }

    public T OneOf<T>(params ReadOnlySpan<(string Word, T Value)> known)
    {
        var text = Text();
        var words = new List<string>();
        foreach (var (word, value) in known)
        {
            if (word == text)
                return value;
            words.Add(word);
        }
        Fault(
            $"“{text}” không có; dùng một trong: {string.Join(", ", words)}",
            $"\"{text}\" is unknown; use one of: {string.Join(", ", words)}"
        );
        return known[0].Value;
    }
}
