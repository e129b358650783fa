export async function notifyAll(users: User[], mailer: Mailer) {
  // ruleid: js-async-in-for-each
  users.forEach(async (user) => {
    await mailer.send(user.email);
  });
  return { sent: users.length };
}

export async function removeAll(ids: string[], store: Store) {
  // ruleid: js-async-in-for-each
  ids.forEach(async (id) => store.remove(id));
}

export async function notifyEach(users: User[], mailer: Mailer) {
  for (const user of users) {
    // ok: js-async-in-for-each
    await mailer.send(user.email);
  }
}

export async function removeTogether(ids: string[], store: Store) {
  // ok: js-async-in-for-each
  await Promise.all(ids.map(async (id) => store.remove(id)));
}
