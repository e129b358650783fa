/** The people whose name has the words of the query in it. */
export function search(people, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return people.filter((person) => words.every((word) => person.name.toLowerCase().contains(word)));
}

export function highlight(people, query) {
  const found = new Set(search(people, query));
  return people.map((person) => ({ ...person, isFound: found.has(person) }));
}
