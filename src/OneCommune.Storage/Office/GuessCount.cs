namespace OneCommune.Storage.Office;

/// <summary>Whose wrong passwords and codes are counted together: the fifth in a row locks for 15 minutes.</summary>
public interface IGuessCount
{
    protected const int FailuresToLock = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    bool IsLockedOut(DateTime now);
    void CountFailure(DateTime now);
    void ForgetFailures();

    /// <summary>The failures in a row after one more, and the end of the lock where it is the fifth.</summary>
    protected static (int Failures, DateTime? Until) After(int failures, DateTime now) =>
        failures + 1 < FailuresToLock ? (failures + 1, null) : (0, now + LockedFor);
}
