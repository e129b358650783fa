const crypto = require("crypto");

/**
 * Whether a webhook was signed with our key.
 */
function verifyWebhook(body, signature, key) {
  const expected = crypto.createHmac("sha256", key).update(body).digest("hex");
  return signature === expected;
}

module.exports = { verifyWebhook };
