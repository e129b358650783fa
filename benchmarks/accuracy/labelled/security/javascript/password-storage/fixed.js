const crypto = require("crypto");

/**
 * What is stored of a password.
 */
function hashPassword(password) {
  const salt = crypto.randomBytes(16);
  return `${salt.toString("hex")}:${crypto.scryptSync(password, salt, 32).toString("hex")}`;
}

function storeAccount(accounts, name, password) {
  accounts.set(name, { name, hash: hashPassword(password), created: Date.now() });
}

module.exports = { hashPassword, storeAccount };
