export function emailOf(users: User[], id: string) {
  // ruleid: js-find-result-used
  return users.find((user) => user.id === id).email;
}

export async function rename(id: string, name: string) {
  const user = await User.findById(id);
  // ruleid: js-find-result-used
  user.name = name;
  // ruleid: js-find-result-used
  await user.save();
}

export function emailOrNull(users: User[], id: string) {
  const user = users.find((one) => one.id === id);
  if (!user) return null;
  // ok: js-find-result-used
  return user.email;
}

export async function renameChecked(id: string, name: string) {
  const user = await User.findById(id);
  if (!user) {
    throw new NotFoundError(`user ${id}`);
  }
  // ok: js-find-result-used
  user.name = name;
}

export function emailOrEmpty(users: User[], id: string) {
  // ok: js-find-result-used
  return users.find((user) => user.id === id)?.email ?? "";
}

export async function prices(store: Store, id: string) {
  const article = await store.find(id);
  // ok: js-find-result-used
  return article.prices;
}

export function mostRead(entries: Entry[]) {
  const seen = new Map<string, Entry>();
  for (const entry of entries) {
    if (!seen.has(entry.key)) {
      seen.set(entry.key, entry);
    } else {
      const known = seen.get(entry.key);
      // ok: js-find-result-used
      if (entry.reads > known.reads) seen.set(entry.key, entry);
    }
  }
  return [...seen.values()];
}

export function settle(waiting: Map<string, Deferred>, answers: Answer[]) {
  const deferreds = new Map(waiting);
  for (const answer of answers) {
    const deferred = deferreds.get(answer.id);
    deferreds.delete(answer.id);
    // ok: js-find-result-used
    deferred.resolve(answer.value);
  }
}

export function priceOf(articles: Article[], id: string) {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const article = byId.get(id);
  // ruleid: js-find-result-used
  return article.price;
}
