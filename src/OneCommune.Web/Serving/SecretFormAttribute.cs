namespace OneCommune.Web.Serving;

/// <summary>A page whose forms take a password or a code: nothing typed there is ever given back by <see cref="SentForm"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SecretFormAttribute : Attribute;
