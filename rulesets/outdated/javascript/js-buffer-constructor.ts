import { createHash } from "node:crypto";

export function decode(encoded: string): string {
  // ruleid: js-buffer-constructor
  return new Buffer(encoded, "base64").toString("utf8");
}

export function frame(size: number): Buffer {
  // ruleid: js-buffer-constructor
  return Buffer(size);
}

export function decodeModern(encoded: string): string {
  // ok: js-buffer-constructor
  return Buffer.from(encoded, "base64").toString("utf8");
}

export function frameModern(size: number): Buffer {
  // ok: js-buffer-constructor
  return Buffer.alloc(size);
}

export function digest(data: ArrayBuffer): string {
  // ok: js-buffer-constructor
  return createHash("sha256").update(new Uint8Array(data)).digest("hex");
}
