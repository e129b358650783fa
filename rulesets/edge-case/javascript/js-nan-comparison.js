export function page(text) {
  const number = Number(text);
  // ruleid: js-nan-comparison
  if (number === NaN) {
    return 1;
  }
  return number;
}

export function pageChecked(text) {
  const number = Number(text);
  // ok: js-nan-comparison
  return Number.isNaN(number) ? 1 : number;
}
