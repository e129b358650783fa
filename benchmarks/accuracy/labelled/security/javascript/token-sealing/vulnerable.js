const { createCipheriv, randomBytes } = require("crypto");

/**
 * Seal a token for the browser.
 */
function seal(token, key) {
  const iv = Buffer.alloc(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sealed = Buffer.concat([cipher.update(token, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

module.exports = { seal, randomBytes };
