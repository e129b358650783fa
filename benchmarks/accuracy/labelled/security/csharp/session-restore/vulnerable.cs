using System.IO;
using System.Runtime.Serialization.Formatters.Binary;
using System.Text.Json;

namespace Web;

public sealed class SessionStore
{
    private readonly string _folder;

    public SessionStore(string folder) => _folder = folder;

    /// <summary>The state that was kept under a key.</summary>
    public SessionState? Restore(string key)
    {
        using var stream = File.OpenRead(Path.Combine(_folder, Path.GetFileName(key)));
        return (SessionState)new BinaryFormatter().Deserialize(stream);
    }
}
