export interface Row {
  key: string;
  amount: number;
}

/** The rows of both lists; amounts of the same key are added up. */
export function merge(first: Row[], second: Row[]): Row[] {
  const merged = first.map((row) => ({ ...row }));
  const byKey = new Map(merged.map((one) => [one.key, one]));
  for (const row of second) {
    const existing = byKey.get(row.key);
    if (existing) {
      existing.amount += row.amount;
    } else {
      const added = { ...row };
      merged.push(added);
      byKey.set(row.key, added);
    }
  }
  return merged;
}
