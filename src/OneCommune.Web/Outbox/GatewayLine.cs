using System.Net;
using System.Text;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Outbox;

/// <summary>The way to the office's gateway for short messages: one POST of JSON for each.</summary>
internal sealed class GatewayLine(MessageGateway gateway, ChannelSecrets secrets)
{
    // The secret is not carried on to where an answer points.
    private static readonly HttpClient Client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }
    )
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    /// <exception cref="SendFailedException">It did not go.</exception>
    public async Task SendAsync(Guid id, string recipient, string text, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, gateway.Url);
        var body = MessageGateway.Fill(gateway.Body, recipient, text, id.ToString("N"));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("Idempotency-Key", id.ToString("N"));
        if (gateway.Header is { } header && secrets.Open(gateway.SealedSecret) is { } secret)
            request.Headers.TryAddWithoutValidation(header, secret);
        try
        {
            using var answer = await Client.SendAsync(request, stop);
            if (!answer.IsSuccessStatusCode)
                throw FailureOf(answer.StatusCode);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new SendFailedException(SendFault.Late, null);
        }
        catch (HttpRequestException fault)
        {
            throw new SendFailedException(
                fault.HttpRequestError == HttpRequestError.SecureConnectionError
                    ? SendFault.Unsafe
                    : SendFault.Unreachable,
                null
            );
        }
    }

    private static SendFailedException FailureOf(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(SendFault.SignIn, $"HTTP {(int)status}"),
            // What this message itself is refused for does not change; the rest the office or the provider can mend.
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new(
                SendFault.Refused,
                $"HTTP {(int)status}",
                forGood: true
            ),
            _ => new(SendFault.Refused, $"HTTP {(int)status}"),
        };
}
