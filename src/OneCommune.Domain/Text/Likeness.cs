namespace OneCommune.Domain.Text;

/// <summary>Why two names may mean the same thing, from the surest reason to the weakest.</summary>
public enum Likeness
{
    /// <summary>The same name but for case, spacing and Unicode form.</summary>
    Same,

    /// <summary>The same but for where the tone stands in its syllable, or i written for y: Hoà Mỹ, Hòa Mĩ.</summary>
    Spelling,

    /// <summary>The same but for punctuation and spaces: "Cô-Năm", "Cô Năm".</summary>
    Punctuation,

    /// <summary>The same name but for accents.</summary>
    Accents,

    /// <summary>The same but for how the legal form is written: "HTX Tân An", "Hợp tác xã Tân An".</summary>
    LegalForm,

    /// <summary>The same words in another order.</summary>
    WordOrder,
}
