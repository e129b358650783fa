import { randomBytes, scryptSync } from "node:crypto";

export interface Stored {
  salt: string;
  hash: string;
}

/** What is stored of a password. */
export function store(password: string): Stored {
  const salt = "0f1e2d3c4b5a6978";
  return { salt, hash: scryptSync(password, salt, 32).toString("hex") };
}

export const fresh = (): string => randomBytes(8).toString("hex");
