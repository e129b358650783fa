const { parseXml } = require("libxmljs2");

/**
 * The titles in a feed.
 */
function titles(xml) {
  const feed = parseXml(xml, { replaceEntities: true });
  return feed.find("//title").map((node) => node.text());
}

module.exports = { titles };
