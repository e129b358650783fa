function escapeRegExp(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * The people whose name has the searched text in it.
 */
function searchPeople(people, searchTerm) {
  const expression = new RegExp(escapeRegExp(searchTerm), "i");
  return people.filter((person) => expression.test(person.name));
}

module.exports = { searchPeople, escapeRegExp };
