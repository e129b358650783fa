using System.Diagnostics;
using System.Threading.Tasks;

namespace Ops;

/// <summary>How much a tenant's folder holds.</summary>
public sealed class DiskUsage
{
    public async Task<string> MeasureAsync(string folder)
    {
        var start = new ProcessStartInfo("/bin/bash", $"-c \"du -sh /srv/tenants/{folder}\"")
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
