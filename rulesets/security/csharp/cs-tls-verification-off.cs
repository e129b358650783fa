using System.Net.Http;

public class Clients
{
    public HttpClient Lenient()
    {
        var handler = new HttpClientHandler();
        // ruleid: cs-tls-verification-off
        handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => true;
        return new HttpClient(handler);
    }

    public HttpClient Any()
    {
        return new HttpClient(new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback =
                // ruleid: cs-tls-verification-off
                HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        });
    }

    public HttpClient Strict()
    {
        var handler = new HttpClientHandler();
        // ok: cs-tls-verification-off
        handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => errors == SslPolicyErrors.None;
        // ok: cs-tls-verification-off
        return new HttpClient(handler);
    }
}
