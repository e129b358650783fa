export function countWords(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    // ruleid: js-map-set-method-from-another-language
    counts.put(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

export function firstRepeat(values: string[]): string | undefined {
  const seen = new Set();
  for (const value of values) {
    // ruleid: js-map-set-method-from-another-language
    if (seen.contains(value)) {
      return value;
    }
    seen.add(value);
  }
  return undefined;
}

export function countWordsReal(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    // ok: js-map-set-method-from-another-language
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

export function firstRepeatReal(values: string[]): string | undefined {
  const seen = new Set();
  // ok: js-map-set-method-from-another-language
  return values.find((value) => seen.has(value) || !seen.add(value));
}
