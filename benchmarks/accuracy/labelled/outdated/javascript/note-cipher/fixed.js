const crypto = require("crypto");

const ALGORITHM = "aes-256-gcm";

// Notes are kept encrypted; the key comes from the environment.
function seal(text, key) {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv(ALGORITHM, key, iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64")).join(".");
}

function isSealed(text) {
  return typeof text === "string" && text.length > 0;
}

module.exports = { seal, isSealed, ALGORITHM };
