using System.IO;
using System.Runtime.Serialization.Formatters.Binary;
using System.Text.Json;
using Newtonsoft.Json;

public class Sessions
{
    public object Restore(Stream stream)
    {
        // ruleid: cs-unsafe-deserialisation
        return new BinaryFormatter().Deserialize(stream);
    }

    public Cart Read(string json)
    {
        // ruleid: cs-unsafe-deserialisation
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        return JsonConvert.DeserializeObject<Cart>(json, settings);
    }

    public Cart Typed(string json)
    {
        // ok: cs-unsafe-deserialisation
        return System.Text.Json.JsonSerializer.Deserialize<Cart>(json);
    }

    public Cart Plain(string json)
    {
        // ok: cs-unsafe-deserialisation
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        return JsonConvert.DeserializeObject<Cart>(json, settings);
    }
}
