using System;
using System.Net.Http;
using System.Security.Authentication;

namespace Gateway;

public static class BackendClient
{
    /// <summary>A client for the service behind the gateway.</summary>
    public static HttpClient Create(Uri address)
    {
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true,
        };
        return new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    }
}
