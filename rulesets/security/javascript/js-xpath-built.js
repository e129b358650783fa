const xpath = require("xpath");

function findUser(doc, name, password) {
  // ruleid: js-xpath-built
  return xpath.select(`//user[name/text()='${name}']`, doc);
}

function findRole(doc, name) {
  // ruleid: js-xpath-built
  const expression = "//user[@name='" + name + "']/role";
  return xpath.select(expression, doc);
}

function findUserSafely(doc, name) {
  // ok: js-xpath-built
  return xpath.parse("//user[name/text()=$name]").select({ node: doc, variables: { name } });
}

function nth(doc, index) {
  // ok: js-xpath-built
  return xpath.select(`//user[${Number(index)}]`, doc);
}
