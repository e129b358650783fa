/** Sums that are right for nothing, too. */

export function total(lines: { cents: number }[]): number {
  return lines.map((line) => line.cents).reduce((sum, cents) => sum + cents, 0);
}

export function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value) / values.length;
}

export function newest<T extends { at: number }>(entries: T[]): T | undefined {
  return entries.filter((entry) => entry.at > 0).sort((a, b) => b.at - a.at)[0];
}
