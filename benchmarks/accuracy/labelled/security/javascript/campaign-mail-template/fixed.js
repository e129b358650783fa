const Handlebars = require("handlebars");
const escapeHtml = require("escape-html");

const FIELDS = ["firstName", "shop", "voucher"];

/** The text is written by shop owners in the campaign editor. */
function renderCampaignMail(template, customer, shop) {
  const values = { firstName: customer.firstName, shop: shop.name, voucher: customer.voucher };
  return FIELDS.reduce((text, field) => text.replaceAll(`{{${field}}}`, values[field]), escapeHtml(template));
}

function subjectOf(shop) {
  return `News from ${shop.name}`;
}

module.exports = { renderCampaignMail, subjectOf, FIELDS, escapeHtml };
