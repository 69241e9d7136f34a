using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Shared;

/// <summary>Words asked of every room at once, by whom.</summary>
/// <param name="Scope">What of the register this person reads.</param>
internal sealed record Asked(
    string Typed,
    Person Person,
    RegisterScope Scope,
    Database Database,
    KeptSearch Search,
    KeptGazetteer Places,
    Texts.Texts Text
);
