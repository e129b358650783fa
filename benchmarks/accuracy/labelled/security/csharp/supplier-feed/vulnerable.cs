using System.IO;
using System.Xml;

namespace Feeds;

public static class SupplierFeed
{
    /// <summary>How many items a feed has.</summary>
    public static int Count(Stream feed)
    {
        var settings = new XmlReaderSettings
        {
            IgnoreComments = true,
            DtdProcessing = DtdProcessing.Parse,
        };
        using var reader = XmlReader.Create(feed, settings);
        var items = 0;
        while (reader.Read())
        {
            items += reader.NodeType == XmlNodeType.Element && reader.Name == "item" ? 1 : 0;
        }
        return items;
    }
}
