/** Checks the labels field of the upload form: words separated by commas or semicolons. */
export function validLabels(input: string): boolean {
  return /^([a-z0-9]+[,;]?\s?)+$/i.test(input);
}

export function labelsOf(input: string): string[] {
  return input.split(/[,;]/).map((label) => label.trim()).filter(Boolean);
}
