using System.Diagnostics;

public class Tools
{
    public void Ping(string host)
    {
        // ruleid: cs-os-command-built-from-string
        Process.Start("cmd.exe", "/c ping " + host);
    }

    public void Archive(string name)
    {
        // ruleid: cs-os-command-built-from-string
        var start = new ProcessStartInfo
        {
            FileName = "/bin/bash",
            Arguments = $"-c \"tar czf backup.tgz {name}\"",
        };
        Process.Start(start);
    }

    public void Separate(string name)
    {
        // ok: cs-os-command-built-from-string
        var start = new ProcessStartInfo("tar");
        start.ArgumentList.Add(name);
        Process.Start(start);
    }

    public void Constant()
    {
        // ok: cs-os-command-built-from-string
        Process.Start("cmd.exe", "/c dir");
    }
}
