using System;
using System.Threading.Tasks;

public class Mailer
{
    // ruleid: cs-async-void
    public async void Send(string address)
    {
        await client.SendAsync(address);
    }

    // ok: cs-async-void
    public async Task SendAsync(string address)
    {
        await client.SendAsync(address);
    }

    // ok: cs-async-void
    private async void OnClick(object sender, EventArgs e)
    {
        await SendAsync("desk");
    }
}
