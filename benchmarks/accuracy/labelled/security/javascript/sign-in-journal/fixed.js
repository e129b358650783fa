import { appendFileSync } from "node:fs";

const oneLine = (text) => String(text).replace(/[\x00-\x1f]/g, " ");
/** One line for each attempt to sign in: time, account and result, separated by tabs. */
export function recordAttempt(journalFile, { account, result }) {
  const line = [new Date().toISOString(), oneLine(account), result].join("\t");
  appendFileSync(journalFile, line + "\n");
}

export function auditLogin(email, ok) {
  console.info(`login ${ok ? "succeeded" : "failed"} for ${JSON.stringify(email)}`);
}
