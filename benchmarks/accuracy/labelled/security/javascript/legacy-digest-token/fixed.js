const crypto = require("crypto");

/**
 * A token that confirms an address of mail.
 */
function confirmationToken(email, key) {
  return crypto.createHmac("sha256", key).update(email).digest("hex");
}

module.exports = { confirmationToken };
