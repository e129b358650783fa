/** Look-ups that say what they do when nothing is found. */

export function nameOf(users: { id: string; name: string }[], id: string): string {
  const user = users.find((one) => one.id === id);
  if (user === undefined) {
    throw new RangeError(`no user ${id}`);
  }
  return user.name;
}

export function area(phone: string): string {
  const match = /^\+(\d{1,3})/.exec(phone);
  return match ? match[1] : "";
}

export function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}
