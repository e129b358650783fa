const xpath = require("xpath");

/**
 * The role of an account in the accounts document, or null.
 */
function roleOf(accounts, name) {
  const query = xpath.parse("/accounts/account[@name=$name]/role/text()");
  const nodes = query.select({ node: accounts, variables: { name } });
  return nodes.length > 0 ? nodes[0].nodeValue : null;
}

module.exports = { roleOf };
