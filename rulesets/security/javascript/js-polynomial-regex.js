function trimRight(text) {
  // ruleid: js-polynomial-regex
  return text.replace(/\s+$/, "");
}

function isHeader(line) {
  // ruleid: js-polynomial-regex
  return /^\s*(.*?)\s*$/.test(line);
}

function tidy(note) {
  // ruleid: js-polynomial-regex
  return note.split("\n").map((line) => line.replace(/[ \t]+$/g, "")).join("\n");
}

function shorten(text) {
  // ok: js-polynomial-regex
  return text.replace(/\.[a-z]+$/, "");
}

function trimRightSafely(text) {
  // ok: js-polynomial-regex
  return text.trimEnd();
}

function trimLeft(text) {
  // ok: js-polynomial-regex
  return text.replace(/^\s+/, "");
}

function trimShort(text) {
  if (text.length > 200) throw new RangeError("too long");
  // ok: js-polynomial-regex
  return text.replace(/\s+$/, "");
}
