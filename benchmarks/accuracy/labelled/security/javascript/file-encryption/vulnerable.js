const crypto = require("crypto");

/**
 * Encrypt a buffer.
 */
function encrypt(data, key) {
  const cipher = crypto.createCipheriv("des-ede3", key, null);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

module.exports = { encrypt };
