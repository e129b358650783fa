const { generateKeyPairSync } = require("crypto");

/**
 * A key pair for signing documents.
 */
function createKeyPair() {
  return generateKeyPairSync("rsa", {
    modulusLength: 3072,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}

module.exports = { createKeyPair };
