using OneCommune.Domain.Text;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Outbox;

/// <summary>A try to send that went wrong.</summary>
/// <param name="forGood">Another try would end the same.</param>
internal sealed class SendFailedException(SendFault fault, string? detail, bool forGood = false)
    : Exception($"{fault}: {detail}")
{
    private const int LongestDetail = 300;

    public SendFault Fault => fault;
    public string? Detail => detail is null ? null : Shortened.To(LongestDetail, detail);
    public bool IsForGood => forGood;

    /// <summary>Any other message would fare the same.</summary>
    public bool IsOfChannel =>
        fault is SendFault.Unreachable or SendFault.Late or SendFault.Unsafe or SendFault.SignIn or SendFault.Sealed;
}
