const Handlebars = require("handlebars");
const escapeHtml = require("escape-html");

const FIELDS = ["firstName", "shop", "voucher"];

/** The text is written by shop owners in the campaign editor. */
function renderCampaignMail(template, customer, shop) {
  const values = { firstName: customer.firstName, shop: shop.name, voucher: customer.voucher };
  return Handlebars.compile(template)(values);
}

function subjectOf(shop) {
  return `News from ${shop.name}`;
}

module.exports = { renderCampaignMail, subjectOf, FIELDS, escapeHtml };
