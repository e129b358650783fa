import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";

/** Writes the public half for the partners to download. */
export function publishKey(file: string): void {
  const { publicKey } = generateKeyPairSync("ed25519");
  writeFileSync(file, publicKey.export({ type: "spki", format: "pem" }), { mode: 0o644 });
}
