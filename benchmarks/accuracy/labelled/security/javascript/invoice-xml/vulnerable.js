const libxmljs = require("libxmljs2");

/**
 * The number and the total of an invoice.
 */
function readInvoice(xml) {
  const document = libxmljs.parseXml(xml, { noent: true, nonet: true });
  const number = document.get("//number");
  const total = document.get("//total");
  if (!number || !total) {
    throw new Error("not an invoice");
  }
  return { number: number.text(), total: Number(total.text()) };
}

module.exports = { readInvoice };
