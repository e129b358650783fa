const BASE = "ou=people,dc=example,dc=com";

function escapeFilter(value) {
  return value.replace(/[\\*()\0]/g, (c) => `\\${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/**
 * Find the entry of a person by login name.
 */
function findPerson(client, uid, callback) {
  const filter = `(&(objectClass=inetOrgPerson)(uid=${escapeFilter(uid)}))`;
  client.search(BASE, { filter, scope: "sub", sizeLimit: 1 }, callback);
}

module.exports = { findPerson, escapeFilter };
