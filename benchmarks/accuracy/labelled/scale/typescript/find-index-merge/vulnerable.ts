export interface Row {
  key: string;
  amount: number;
}

/** The rows of both lists; amounts of the same key are added up. */
export function merge(first: Row[], second: Row[]): Row[] {
  const merged = first.map((row) => ({ ...row }));
  for (const row of second) {
    const existing = merged.find((one) => one.key === row.key);
    if (existing) {
      existing.amount += row.amount;
    } else {
      merged.push({ ...row });
    }
  }
  return merged;
}
