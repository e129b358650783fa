/** Checks the labels field of the upload form: words separated by commas or semicolons. */
export function validLabels(input: string): boolean {
  return input.length <= 500 && input.split(/[,;]/).every((label) => /^[a-z0-9]+$/i.test(label.trim()));
}

export function labelsOf(input: string): string[] {
  return input.split(/[,;]/).map((label) => label.trim()).filter(Boolean);
}
