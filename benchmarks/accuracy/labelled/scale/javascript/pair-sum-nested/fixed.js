/** Positions of two parcels that fill a box exactly, or null. */
export function fillBox(weights, capacity) {
  const seen = new Map();
  for (let i = 0; i < weights.length; i += 1) {
    if (seen.has(capacity - weights[i])) {
      return [seen.get(capacity - weights[i]), i];
    }
    seen.set(weights[i], i);
  }
  return null;
}

/** The weights from heavy to light. */
export function heaviestFirst(weights) {
  return [...weights].sort((one, other) => other - one);
}
