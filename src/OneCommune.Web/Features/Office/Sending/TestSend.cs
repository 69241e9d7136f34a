using OneCommune.Domain;
using OneCommune.Web.Outbox;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Sending;

/// <summary>Sends at once, and refuses in words where it did not go ("send.failed").</summary>
internal static class TestSend
{
    public static async Task TellAsync(Func<Task> send, Texts.Texts text)
    {
        try
        {
            await send();
        }
        catch (SendFailedException failed)
        {
            throw new RefusalException("send.failed", $"{text[SendWords.Of(failed.Fault)]} {failed.Detail}".TrimEnd());
        }
    }
}

/// <summary>What the trail calls the settings of sending: one subject.</summary>
internal static class SendingSubject
{
    public const string Subject = "sending";
    public const string Id = Storage.Audit.Act.NoSubject;
}
