const bcrypt = require("bcryptjs");

/**
 * Hash a password for the users table.
 */
async function hash(password) {
  if (password.length < 12) {
    throw new RangeError("at least 12 characters");
  }
  return bcrypt.hash(password, 4);
}

module.exports = { hash };
