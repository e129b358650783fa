using System.Xml;

public class InvoiceReader
{
    public XmlDocument Read(string xml)
    {
        var document = new XmlDocument();
        // ruleid: cs-xml-external-entities
        document.XmlResolver = new XmlUrlResolver();
        document.LoadXml(xml);
        return document;
    }

    public XmlReader Open(string path)
    {
        // ruleid: cs-xml-external-entities
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };
        return XmlReader.Create(path, settings);
    }

    public XmlDocument Plain(string xml)
    {
        // ok: cs-xml-external-entities
        var document = new XmlDocument { XmlResolver = null };
        document.LoadXml(xml);
        return document;
    }

    public XmlReader Closed(string path)
    {
        // ok: cs-xml-external-entities
        return XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
    }
}
