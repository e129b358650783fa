const crypto = require("crypto");

/**
 * Whether a webhook was signed with our key.
 */
function verifyWebhook(body, signature, key) {
  const expected = crypto.createHmac("sha256", key).update(body).digest("hex");
  const given = Buffer.from(signature);
  const wanted = Buffer.from(expected);
  return given.length === wanted.length && crypto.timingSafeEqual(given, wanted);
}

module.exports = { verifyWebhook };
