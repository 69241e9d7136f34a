using System.Text.Json;

namespace OneCommune.Domain.Regulations.Lines;

/// <summary>
/// Walks through one line of JSON. What is unknown is refused, never skipped: a misspelt "knockout" must not turn into a
/// rank. Refuses "lines.not-json", "lines.not-an-object", "lines.wrong-type", "lines.unknown-property", "lines.missing", "lines.given-twice".
/// </summary>
internal ref struct LineReader(ReadOnlySpan<byte> line)
{
    private Utf8JsonReader json = new(line);

    public void Start()
    {
        Advance();
        if (json.TokenType != JsonTokenType.StartObject)
            throw new RefusalException("lines.not-an-object");
    }

    public void End()
    {
        if (Read())
            throw new RefusalException("lines.not-json", json.BytesConsumed);
    }

    /// <summary>Enters the object that is the value of a property.</summary>
    public void Enter(string name)
    {
        Advance();
        Open(JsonTokenType.StartObject, name, "{…}");
    }

    public void EnterList(string name)
    {
        Advance();
        Open(JsonTokenType.StartArray, name, "[…]");
    }

    /// <summary>Enters the next object of a list; false at the list's end.</summary>
    public bool EnterItem(string list)
    {
        Advance();
        if (json.TokenType == JsonTokenType.EndArray)
            return false;

        Open(JsonTokenType.StartObject, list, "[{…}]");
        return true;
    }

    /// <summary>The next property's name; null at the object's end.</summary>
    /// <param name="names">Those the object has had; a new one for each object.</param>
    public string? Property(ref NamesSoFar names)
    {
        Advance();
        if (json.TokenType == JsonTokenType.EndObject)
            return null;
        var name = Unescaped();
        names.Add(name);
        return name;
    }

    /// <summary>A text, empty ones too; null for null.</summary>
    public string? TextAsIs(string name)
    {
        Advance();
        if (json.TokenType == JsonTokenType.Null)
            return null;

        Open(JsonTokenType.String, name, "\"…\"");
        return Unescaped();
    }

    public string? TextOrNull(string name)
    {
        Advance();
        if (json.TokenType == JsonTokenType.Null)
            return null;

        Open(JsonTokenType.String, name, "\"…\"");
        return Unescaped() is { } text && text.Trim().Length > 0 ? text : throw WrongType(name, "\"…\"");
    }

    public string Text(string name) => TextOrNull(name) ?? throw WrongType(name, "\"…\"");

    public int Whole(string name)
    {
        Advance();
        return json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number)
            ? number
            : throw WrongType(name, "0, 1, 2 …");
    }

    public decimal Number(string name)
    {
        Advance();
        return json.TokenType == JsonTokenType.Number && json.TryGetDecimal(out var number)
            ? number
            : throw WrongType(name, "0.75");
    }

    public bool YesOrNo(string name)
    {
        Advance();
        return json.TokenType is JsonTokenType.True or JsonTokenType.False
            ? json.GetBoolean()
            : throw WrongType(name, "true, false");
    }

    /// <summary>
    /// Option numbers by criterion code: counted from 1 over the criterion's whole list; a missing code, or null, is "none
    /// fits". Refuses what <see cref="Regulations.Answers.Of"/> refuses.
    /// </summary>
    public Answers Answers(ProductSet set)
    {
        Enter("answers");
        var options = new int[set.Criteria.Length];
        var expected = 0;
        Advance();
        for (; json.TokenType != JsonTokenType.EndObject; Advance())
        {
            // Sheets come in form order as a rule: look there first, by bytes.
            var criterion =
                expected < options.Length && json.ValueSpan.SequenceEqual(set.CodesUtf8[expected])
                    ? set.Criteria[expected]
                    : set.Criterion(Unescaped());
            expected = criterion.Index + 1;
            Advance();
            if (json.TokenType == JsonTokenType.Null)
                continue;

            if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var option))
                throw WrongType(criterion.Code, "1, 2, 3 …");
            Regulations.Answers.Choose(options, set, criterion, option);
        }
        return new Answers(set, options);
    }

    private readonly void Open(JsonTokenType expected, string name, string shape)
    {
        if (json.TokenType != expected)
            throw WrongType(name, shape);
    }

    private static RefusalException WrongType(string name, string shape) => new("lines.wrong-type", name, shape);

    private void Advance()
    {
        if (!Read())
            throw new RefusalException("lines.not-json", json.BytesConsumed);
    }

    private bool Read()
    {
        try
        {
            return json.Read();
        }
        catch (JsonException)
        {
            throw new RefusalException("lines.not-json", json.BytesConsumed);
        }
    }

    private readonly string Unescaped()
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or half of a surrogate pair.
            throw new RefusalException("lines.not-json", json.BytesConsumed);
        }
    }
}
