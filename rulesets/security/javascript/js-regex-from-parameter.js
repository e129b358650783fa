function search(items, term) {
  // ruleid: js-regex-from-parameter
  const expression = new RegExp(term, "i");
  return items.filter((item) => expression.test(item));
}

const matches = (userPattern, text) => {
  // ruleid: js-regex-from-parameter
  return new RegExp(userPattern).test(text);
};

function searchSafely(items, term) {
  // ok: js-regex-from-parameter
  const expression = new RegExp(term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i");
  return items.filter((item) => expression.test(item));
}

function tagged(flags) {
  // ok: js-regex-from-parameter
  return new RegExp("^[a-z]+$", flags);
}
