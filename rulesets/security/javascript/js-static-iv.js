const crypto = require("crypto");

const IV = Buffer.alloc(16, 0);

function encrypt(text, key) {
  // ruleid: js-static-iv
  const cipher = crypto.createCipheriv("aes-256-cbc", key, IV);
  return cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

function encryptFixed(text, iv) {
  // ruleid: js-static-iv
  const cipher = crypto.createCipheriv("aes-256-cbc", Buffer.from("0123456789abcdef0123456789abcdef"), iv);
  return cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

function encryptFresh(text, key) {
  const iv = crypto.randomBytes(16);
  // ok: js-static-iv
  const cipher = crypto.createCipheriv("aes-256-cbc", key, iv);
  return iv.toString("hex") + cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

function encryptFilled(text, key) {
  const iv = Buffer.alloc(12);
  crypto.randomFillSync(iv);
  // ok: js-static-iv
  const cipher = crypto.createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}
