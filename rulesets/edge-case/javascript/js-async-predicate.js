async function visible(documents, user) {
  // ruleid: js-async-predicate
  return documents.filter(async (document) => {
    const rights = await loadRights(document.id, user.id);
    return rights.includes('read');
  });
}

async function visibleOnes(documents, user) {
  const readable = await Promise.all(documents.map((document) => mayRead(document, user)));
  // ok: js-async-predicate
  return documents.filter((document, index) => readable[index]);
}

async function anyAdmin(users) {
  // ruleid: js-async-predicate
  if (users.some(async (user) => await isAdmin(user.id))) {
    return true;
  }
  return false;
}

async function anyAdminAwaited(users) {
  for (const user of users) {
    // ok: js-async-predicate
    if (await isAdmin(user.id)) return true;
  }
  return false;
}

async function names(users) {
  // ok: js-async-predicate
  return Promise.all(users.map(async (user) => loadName(user.id)));
}
