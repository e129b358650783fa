/** Whether a text is a list of words. */
export function isWordList(text: string): boolean {
  if (text.length === 0) {
    return false;
  }
  return text.length < 1000 && /^\w+(?:\s\w+)*$/.test(text);
}
