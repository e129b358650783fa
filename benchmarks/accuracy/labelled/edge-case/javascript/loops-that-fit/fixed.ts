/** Loops whose bounds look odd and are right. */

export function prefixes(text: string): string[] {
  const found: string[] = [];
  for (let end = 1; end <= text.length; end++) {
    found.push(text.slice(0, end));
  }
  return found;
}

export function removeOne(items: string[], wanted: string): void {
  for (let i = 0; i < items.length; i++) {
    if (items[i] === wanted) {
      items.splice(i, 1);
      break;
    }
  }
}

export function later(names: string[], say: (name: string) => void): void {
  for (let i = 0; i < names.length; i++) {
    setTimeout(() => say(names[i]), i * 100);
  }
}
