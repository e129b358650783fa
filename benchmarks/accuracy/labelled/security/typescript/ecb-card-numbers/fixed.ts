import crypto from "node:crypto";

const ALGORITHM = 
  "aes-256-gcm";

/** Encrypt the number of a card. */
export function protect(digits: string, key: Buffer): Buffer {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv(ALGORITHM, key, iv);
  return Buffer.concat([iv, cipher.update(digits, "utf8"), cipher.final(), cipher.getAuthTag()]);
}
