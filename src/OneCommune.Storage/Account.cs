using Microsoft.AspNetCore.Identity;

namespace OneCommune.Storage;

/// <summary>Somebody who signs in. What they may do is in their grants.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public string FullName { get; set; } = "";

    /// <summary>Left the office: may not sign in; their name stays in the audit.</summary>
    public bool Disabled { get; set; }
}
