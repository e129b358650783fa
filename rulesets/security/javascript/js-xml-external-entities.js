const libxmljs = require("libxmljs");

function read(xml) {
  // ruleid: js-xml-external-entities
  return libxmljs.parseXml(xml, { noent: true, noblanks: true });
}

function readString(xml) {
  // ruleid: js-xml-external-entities
  return libxmljs.parseXmlString(xml, { noent: true });
}

function readSafely(xml) {
  // ok: js-xml-external-entities
  return libxmljs.parseXml(xml, { noblanks: true });
}

function readOff(xml) {
  // ok: js-xml-external-entities
  return libxmljs.parseXml(xml, { noent: false });
}
