import fs from "node:fs";
import https from "node:https";

/** Connections to the partner, whose authority is private. */
export function partnerAgent(file: string): https.Agent {
  const ca = fs.readFileSync(file);
  return new https.Agent({ ca, keepAlive: true });
}
