import { randomBytes, scryptSync } from "node:crypto";

export interface Stored {
  salt: string;
  hash: string;
}

/** What is stored of a password. */
export function store(password: string): Stored {
  const salt = randomBytes(16).toString("hex");
  return { salt, hash: scryptSync(password, salt, 32).toString("hex") };
}

export const fresh = (): string => randomBytes(8).toString("hex");
