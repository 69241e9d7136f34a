namespace OneCommune.Domain.Registry.Recognitions;

/// <summary>Renewed: recognised again and the stars did not rise; upgraded: they did.</summary>
public enum RecognitionKind
{
    First,
    Renewed,
    Upgraded,
}
