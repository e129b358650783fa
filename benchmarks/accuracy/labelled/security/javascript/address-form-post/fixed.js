const { sameToken } = require("./tokens");

/** POST /account/address: stores the address of the signed-in customer. */
async function postAddress({ customers, session, form }) {
  if (!session.customerId) return { status: 401 };
  if (!sameToken(session.formToken, form.formToken)) return { status: 403 };
  const street = String(form.street ?? "").trim();
  const city = String(form.city ?? "").trim();
  if (!street || !city) return { status: 422 };
  await customers.update(session.customerId, { street, city });
  return { status: 303, headers: { Location: "/account" } };
}

module.exports = { postAddress, sameToken };
