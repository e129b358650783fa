const crypto = require("crypto");

const TOKENS = new Map();

/**
 * A token for the link that resets a password.
 */
function createResetToken(userId) {
  const token = Math.random().toString(36).slice(2) + Date.now().toString(36);
  TOKENS.set(token, { userId, expires: Date.now() + 3_600_000 });
  return token;
}

module.exports = { createResetToken, TOKENS, crypto };
