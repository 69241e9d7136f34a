using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Features.Shared;

/// <summary>The legal forms a filter means: figures count associations with the others.</summary>
internal static class LegalFormChoice
{
    public static LegalForm[] Of(LegalForm? asked) =>
        asked switch
        {
            null => [],
            LegalForm.Other => [LegalForm.Other, LegalForm.Association],
            { } form => [form],
        };
}
