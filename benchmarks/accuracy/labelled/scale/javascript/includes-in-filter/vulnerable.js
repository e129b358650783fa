/** Names that are in the new list and were not in the old one, without blanks. */
export function added(before, after) {
  const known = before.map((name) => name.trim());
  return after.filter((name) => !known.includes(name.trim()));
}

/** Text for the notification. */
export function describe(before, after) {
  const names = added(before, after);
  if (names.length === 0) {
    return 'nobody joined';
  }
  return names.length === 1 ? `${names[0]} joined` : `${names.length} people joined`;
}
