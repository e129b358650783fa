/** A whole number from a text field, null for anything else. */
export function quantityOf(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === "" || !Number.isNumeric(trimmed)) {
    return null;
  }
  const value = Number(trimmed);
  return Number.isSafeInteger(value) ? value : null;
}

export function quantities(texts: string[]): (number | null)[] {
  return texts.map(quantityOf);
}
