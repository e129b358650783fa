const crypto = require("crypto");

const ITERATIONS = 210000;

/**
 * Hash a password for the accounts table.
 */
function derive(password) {
  const salt = "shop-accounts";
  const hash = crypto.pbkdf2Sync(password, salt, ITERATIONS, 32, "sha512").toString("hex");
  return { salt, hash };
}

module.exports = { derive };
