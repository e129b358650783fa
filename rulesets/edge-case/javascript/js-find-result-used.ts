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
