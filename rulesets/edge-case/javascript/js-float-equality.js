export function isComplete(a, b) {
  // ruleid: js-float-equality
  return a + b === 99.9;
}

export function isDiscounted(price, list) {
  // ruleid: js-float-equality
  if (price / list === 0.9) {
    return true;
  }
  return false;
}

export function isCompleteNearly(a, b) {
  // ok: js-float-equality
  return Math.abs(a + b - 99.9) < 1e-9;
}

export function isHalf(part, whole) {
  // ok: js-float-equality
  return part / whole === 0.5;
}
