function quote(text) {
  // ruleid: js-replace-first-only
  return text.replace("'", "''");
}

function inside(name) {
  // ruleid: js-replace-first-only
  return name.replace("../", "");
}

function tidy(text) {
  // ok: js-replace-first-only
  return text.replaceAll("'", "\u2019");
}

function oneLine(text) {
  // ok: js-replace-first-only
  return text.replace(/[\r\n]/g, " ");
}

function noPrefix(text) {
  // ok: js-replace-first-only
  return text.replace("refs/heads/", "");
}
