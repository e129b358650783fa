import { randomUUID, createHash, createDigest } from 'node:crypto'; // exists: createHash // absent: createDigest
import { v4, validate, v4Short } from 'uuid'; // exists: validate // absent: v4Short
import * as uuid from 'uuid';

export const id = () => v4(); // exists: v4
export const other = () => uuid.generate(); // absent: generate
export const parsed = (text) => uuid.parse(text); // exists: parse
export const hash = (text) => createHash('sha256').update(text).digest('hex'); // exists: digest
export const hex = (text) => createHash('sha256').update(text).toHex(); // absent: toHex
export const all = [randomUUID, validate, createDigest, v4Short];
