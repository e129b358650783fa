import { addDays, differenceInDays, formatISO, formatRelativeTime, toUnixSeconds } from 'date-fns'; // exists: formatISO // absent: formatRelativeTime // absent: toUnixSeconds
import dayjs from 'dayjs';

export function deadline(from: Date): string {
  return formatISO(addDays(from, 3)); // exists: addDays
}

export const late = (from: Date) => addDays(from); // absent: addDays
export const span = (from: Date) => differenceInDays(new Date(), from); // exists: differenceInDays
export const start = dayjs().startOf('day'); // exists: startOf
export const stamp = dayjs().toTimestamp(); // absent: toTimestamp
export const shown = dayjs().format('YYYY'); // exists: format
export const next = dayjs().plusDays(2); // absent: plusDays
export const universal = dayjs.utc(); // unknown: utc
export const relative = [formatRelativeTime, toUnixSeconds];
