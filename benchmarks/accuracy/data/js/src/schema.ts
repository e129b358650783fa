import { z } from 'zod';

export const User = z.object({
  email: z.string().email(), // exists: email
  site: z.string().isUrl(), // absent: isUrl
  age: z.number().positive(), // exists: positive
  size: z.number().between(1, 5), // absent: between
  phone: z.phoneNumber(), // absent: phoneNumber
  tags: z.array(z.string()).nonempty(), // exists: nonempty
  names: z.array(z.string()).uniqueItems(), // absent: uniqueItems
});

export type User = z.infer<typeof User>; // exists: infer
export type Draft = z.partialOf<typeof User>; // absent: partialOf

export function parse(value: unknown): User | null {
  const result = User.safeParse(value); // exists: safeParse
  const other = User.tryParse(value); // absent: tryParse
  return result.success && other ? result.data : null; // unknown: data
}
