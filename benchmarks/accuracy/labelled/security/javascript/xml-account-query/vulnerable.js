const xpath = require("xpath");

/**
 * The role of an account in the accounts document, or null.
 */
function roleOf(accounts, name) {
  const nodes = xpath.select(`/accounts/account[@name='${name}']/role/text()`, accounts);
  return nodes.length > 0 ? nodes[0].nodeValue : null;
}

module.exports = { roleOf };
