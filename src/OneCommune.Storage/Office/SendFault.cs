namespace OneCommune.Storage.Office;

/// <summary>How a try to send went wrong.</summary>
public enum SendFault
{
    /// <summary>The server or gateway is not reached.</summary>
    Unreachable,
    Late,

    /// <summary>No safe connection: a certificate nobody vouches for.</summary>
    Unsafe,

    /// <summary>User name, password or secret is wrong.</summary>
    SignIn,

    /// <summary>This address or number is not taken.</summary>
    Recipient,

    /// <summary>Anything else it said no to.</summary>
    Refused,

    /// <summary>The secret was sealed with keys that are gone.</summary>
    Sealed,

    /// <summary>It waited so long that the news is old.</summary>
    Old,
}
