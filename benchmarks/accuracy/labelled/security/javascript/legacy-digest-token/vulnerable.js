const crypto = require("crypto");

/**
 * A token that confirms an address of mail.
 */
function confirmationToken(email, key) {
  return crypto.createHash("sha1").update(email + key).digest("hex");
}

module.exports = { confirmationToken };
