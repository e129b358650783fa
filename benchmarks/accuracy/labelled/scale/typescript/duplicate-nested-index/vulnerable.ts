export interface Seat {
  row: number;
  label: string;
}

/** Whether two seats have the same label. */
export function hasDuplicate(seats: Seat[]): boolean {
  for (let i = 0; i < seats.length; i++) {
    for (let j = i + 1; j < seats.length; j++) {
      if (seats[i].label === seats[j].label) {
        return true;
      }
    }
  }
  return false;
}

/** The labels of one row, in order. */
export function labels(seats: Seat[], row: number): string[] {
  return seats
    .filter((seat) => seat.row === row)
    .map((seat) => seat.label)
    .sort();
}
