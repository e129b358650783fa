export function newContacts(imported, contacts) {
  const emails = contacts.map((contact) => contact.email);
  // ruleid: js-array-search-in-loop
  return imported.filter((row) => !emails.includes(row.email));
}

export function newContactsFast(imported, contacts) {
  const emails = new Set(contacts.map((contact) => contact.email));
  // ok: js-array-search-in-loop
  return imported.filter((row) => !emails.has(row.email));
}

export function mark(rows, selection) {
  const ids = Object.keys(selection);
  for (const row of rows) {
    // ruleid: js-array-search-in-loop
    row.selected = ids.indexOf(row.id) !== -1;
  }
}

export function isKnown(contacts, email) {
  const emails = contacts.map((contact) => contact.email);
  // ok: js-array-search-in-loop
  return emails.includes(email);
}

export function allowed(requests) {
  const methods = ["GET", "HEAD"];
  // ok: js-array-search-in-loop
  return requests.filter((request) => methods.includes(request.method));
}
