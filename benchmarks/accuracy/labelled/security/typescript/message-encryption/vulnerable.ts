import crypto from "node:crypto";

/** Encrypt a message; the result is hex. */
export function encryptMessage(message: string, key: Buffer): string {
  const iv = Buffer.from("0000000000000000");
  const cipher = crypto.createCipheriv("aes-256-cbc", key, iv);
  const encrypted = Buffer.concat([cipher.update(message, "utf8"), cipher.final()]);
  return Buffer.concat([iv, encrypted]).toString("hex");
}

/** The other way. */
export function decryptMessage(text: string, key: Buffer): string {
  const data = Buffer.from(text, "hex");
  const decipher = crypto.createDecipheriv("aes-256-cbc", key, data.subarray(0, 16));
  return Buffer.concat([decipher.update(data.subarray(16)), decipher.final()]).toString("utf8");
}
