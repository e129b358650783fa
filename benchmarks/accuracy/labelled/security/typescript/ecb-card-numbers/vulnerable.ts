import crypto from "node:crypto";

const ALGORITHM = 
  "aes-256-ecb";

/** Encrypt the number of a card. */
export function protect(digits: string, key: Buffer): Buffer {
  const cipher = crypto.createCipheriv(ALGORITHM, key, null);
  return Buffer.concat([cipher.update(digits, "utf8"), cipher.final()]);
}
