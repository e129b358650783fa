export function major(tag) {
  // ruleid: js-match-without-check
  return Number(tag.match(/^v(\d+)/)[1]);
}

export function minor(tag) {
  const found = /^v(\d+)\.(\d+)/.exec(tag);
  // ruleid: js-match-without-check
  return Number(found[2]);
}

export function majorOrNull(tag) {
  const found = tag.match(/^v(\d+)/);
  if (!found) {
    return null;
  }
  // ok: js-match-without-check
  return Number(found[1]);
}

export function minorOrZero(tag) {
  const found = /^v(\d+)\.(\d+)/.exec(tag);
  // ok: js-match-without-check
  return found ? Number(found[2]) : 0;
}

export function patch(tag) {
  // ok: js-match-without-check
  return tag.match(/(\d+)$/)?.[1] ?? "0";
}

export function trailingZeros(number) {
  // ok: js-match-without-check
  return number.match(/0*$/u)[0].length;
}

export function progress(db) {
  // ok: js-match-without-check
  return db.exec("SELECT * FROM progress WHERE id = 1")[0];
}

export function build(text, versionPattern) {
  // ruleid: js-match-without-check
  return versionPattern.exec(text)[1];
}
