import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Creates the key pair of a device at its first start. */
export function createDeviceKeys(folder: string): { publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519", {
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, "device.key"), privateKey, { mode: 0o600 });
  writeFileSync(join(folder, "device.crt"), publicKey);
  return { publicKey };
}
