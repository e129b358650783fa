export interface Seat {
  row: number;
  label: string;
}

/** Whether two seats have the same label. */
export function hasDuplicate(seats: Seat[]): boolean {
  return new Set(seats.map((seat) => seat.label)).size !== seats.length;
}

/** The labels of one row, in order. */
export function labels(seats: Seat[], row: number): string[] {
  return seats
    .filter((seat) => seat.row === row)
    .map((seat) => seat.label)
    .sort();
}
