const crypto = require("crypto");

function encrypt(text, password) {
  // ruleid: js-crypto-create-cipher
  const cipher = crypto.createCipher("aes-256-cbc", password);
  return cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

function decrypt(hex, password) {
  // ruleid: js-crypto-create-cipher
  const decipher = crypto.createDecipher("aes-256-cbc", password);
  return decipher.update(hex, "hex", "utf8") + decipher.final("utf8");
}

function encryptModern(text, password) {
  const salt = crypto.randomBytes(16);
  const iv = crypto.randomBytes(12);
  // ok: js-crypto-create-cipher
  const cipher = crypto.createCipheriv("aes-256-gcm", crypto.scryptSync(password, salt, 32), iv);
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), data]);
}

function digest(text) {
  // ok: js-crypto-create-cipher
  return crypto.createHash("sha256").update(text).digest("hex");
}
