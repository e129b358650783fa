import { appendFileSync } from "node:fs";


/** One line for each attempt to sign in: time, account and result, separated by tabs. */
export function recordAttempt(journalFile, { account, result }) {
  const line = [new Date().toISOString(), account, result].join("\t");
  appendFileSync(journalFile, line + "\n");
}

export function auditLogin(email, ok) {
  console.info(`login ${ok ? "succeeded" : "failed"} for ${email}`);
}
