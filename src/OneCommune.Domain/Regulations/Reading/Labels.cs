namespace OneCommune.Domain.Regulations.Reading;

/// <summary>The texts of labels.json, by group and key.</summary>
internal sealed class Labels
{
    private readonly Dictionary<(string Group, string Key), Label> labels = [];

    public static Labels Read(Node? file)
    {
        var read = new Labels();
        file?.Only("criteria", "sections", "options", "cases", "notes");
        foreach (var (group, entries) in file?.Fields() ?? [])
        {
            entries.Only([.. entries.Fields().Select(entry => entry.Name)]);
            foreach (var (key, label) in entries.Fields())
                read.labels[(group, key)] = label.Label();
        }
        return read;
    }

    public Label Find(string group, Node key)
    {
        var name = key.Text();
        if (labels.TryGetValue((group, name), out var label))
            return label;

        if (name.Length > 0)
            key.Fault(
                $"labels.json không có “{name}” trong “{group}”",
                $"labels.json has no \"{name}\" under \"{group}\""
            );
        return new Label(name, name);
    }

    public Note Note(Node key) => new(key.Text(), Find("notes", key));
}
