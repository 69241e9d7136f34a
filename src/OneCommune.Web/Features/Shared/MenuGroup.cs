namespace OneCommune.Web.Features.Shared;

/// <summary>The groups of the main menu, in their order: the wings of the house, in the words of an office.</summary>
internal enum MenuGroup
{
    Dossiers,
    Registry,
    Year,
    Market,
    Reports,
    Office,
}
