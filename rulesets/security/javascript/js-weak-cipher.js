const crypto = require("crypto");
const CryptoJS = require("crypto-js");

function encrypt(text, key, iv) {
  // ruleid: js-weak-cipher
  const cipher = crypto.createCipheriv("des-ede3-cbc", key, iv);
  return cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

// ruleid: js-weak-cipher
const ALGORITHM = "aes-256-ecb";

function encryptOld(text, key) {
  // ruleid: js-weak-cipher
  return CryptoJS.DES.encrypt(text, key).toString();
}

function seal(text, key) {
  // ok: js-weak-cipher
  const cipher = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
  return Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

// ok: js-weak-cipher
const MODE = "aes-256-gcm";

function sealOld(text, key) {
  // ok: js-weak-cipher
  return CryptoJS.AES.encrypt(text, key).toString();
}
