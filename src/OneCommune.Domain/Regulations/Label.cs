namespace OneCommune.Domain.Regulations;

/// <summary>A text of a regulation pack in the two languages people read it in.</summary>
public sealed record Label(string Vi, string En)
{
    /// <summary>The text in "vi" or "en"; Vietnamese for any other language.</summary>
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Vi;
}

/// <summary>
/// A remark of a form under the key a record can keep: a condition, a reason to reject the dossier, a knock-out.
/// </summary>
public sealed record Note(string Key, Label Label);
