/** The number of pieces that somebody typed in. */
export function pieces(text) {
  const number = Number(text);
  if (Number.isNaN(number)) {
    return 0;
  }
  return Math.max(Math.round(number), 0);
}

/** All numbers of a form. */
export function total(fields) {
  return fields.reduce((sum, field) => sum + pieces(field), 0);
}
