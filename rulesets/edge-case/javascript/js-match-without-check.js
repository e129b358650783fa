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
