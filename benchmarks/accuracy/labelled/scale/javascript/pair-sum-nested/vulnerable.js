/** Positions of two parcels that fill a box exactly, or null. */
export function fillBox(weights, capacity) {
  for (let i = 0; i < weights.length; i += 1) {
    for (let j = i + 1; j < weights.length; j += 1) {
      if (weights[i] + weights[j] === capacity) {
        return [i, j];
      }
    }
  }
  return null;
}

/** The weights from heavy to light. */
export function heaviestFirst(weights) {
  return [...weights].sort((one, other) => other - one);
}
