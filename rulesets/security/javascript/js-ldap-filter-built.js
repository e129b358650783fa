function findUser(client, username) {
  // ruleid: js-ldap-filter-built
  const filter = `(&(objectClass=person)(uid=${username}))`;
  return client.search("ou=people,dc=example,dc=com", { filter });
}

function findMail(client, mail) {
  // ruleid: js-ldap-filter-built
  return client.search("dc=example", { filter: "(mail=" + mail + ")" });
}

function findUserSafely(client, username) {
  // ok: js-ldap-filter-built
  const filter = `(&(objectClass=person)(uid=${escapeFilter(username)}))`;
  return client.search("ou=people,dc=example,dc=com", { filter });
}

function describe(name) {
  // ok: js-ldap-filter-built
  return `user (${name})`;
}
