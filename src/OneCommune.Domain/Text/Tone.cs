namespace OneCommune.Domain.Text;

/// <summary>The six tones in dictionary order.</summary>
public enum Tone
{
    /// <summary>ngang: no mark.</summary>
    Level,

    /// <summary>huyền: à.</summary>
    Falling,

    /// <summary>hỏi: ả.</summary>
    Asking,

    /// <summary>ngã: ã.</summary>
    Tumbling,

    /// <summary>sắc: á.</summary>
    Rising,

    /// <summary>nặng: ạ.</summary>
    Heavy,
}

internal static class Tones
{
    /// <summary>The tone a combining mark stands for; <see cref="Tone.Level"/> for any other character.</summary>
    public static Tone Of(char mark) =>
        mark switch
        {
            '\u0300' => Tone.Falling,
            '\u0309' => Tone.Asking,
            '\u0303' => Tone.Tumbling,
            '\u0301' => Tone.Rising,
            '\u0323' => Tone.Heavy,
            _ => Tone.Level,
        };
}
