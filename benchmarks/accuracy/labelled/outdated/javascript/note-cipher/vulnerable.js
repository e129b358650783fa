const crypto = require("crypto");

const ALGORITHM = "aes-256-gcm";

// Notes are kept encrypted; the key comes from the environment.
function seal(text, key) {
  const cipher = crypto.createCipher("aes-256-cbc", key);
  return cipher.update(text, "utf8", "base64") + cipher.final("base64");
}

function isSealed(text) {
  return typeof text === "string" && text.length > 0;
}

module.exports = { seal, isSealed, ALGORITHM };
