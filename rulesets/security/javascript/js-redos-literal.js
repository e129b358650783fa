function isEmail(text) {
  // ruleid: js-redos-literal
  return /^([a-zA-Z0-9]+)+@example$/.test(text);
}

function isWords(text) {
  // ruleid: js-redos-literal
  return /^(\w+\s?)*$/.test(text);
}

function isEmailSafely(text) {
  // ok: js-redos-literal
  return /^[a-zA-Z0-9]+@example$/.test(text);
}

function isDotted(text) {
  // ok: js-redos-literal
  return /^\w+(?:\.\w+)*$/.test(text);
}

function isSlug(text) {
  // ok: js-redos-literal
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

function words(input) {
  // ruleid: js-redos-literal
  return /^(\w+,?\s*)+$/.test(input);
}

function folders(input) {
  // ruleid: js-redos-literal
  return /^(\/?[a-z0-9]+)*$/.test(input);
}

function list(input) {
  // ok: js-redos-literal
  return /^\w+(?:, \w+)*$/.test(input);
}

function folder(input) {
  // ok: js-redos-literal
  return /^(?:\/[a-z0-9]+)+$/.test(input);
}
