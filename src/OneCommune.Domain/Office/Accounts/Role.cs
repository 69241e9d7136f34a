namespace OneCommune.Domain.Office.Accounts;

/// <summary>Who somebody is in the programme. A right is a role in an administrative unit (a producer's: in its producer).</summary>
public enum Role
{
    Producer,
    Commune,
    Province,
    Secretary,
    Council,
    Leader,
    Auditor,
}
