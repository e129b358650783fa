const crypto = require("crypto");

/**
 * What is stored of a password.
 */
function hashPassword(password) {
  return crypto.createHash("md5").update(password).digest("hex");
}

function storeAccount(accounts, name, password) {
  accounts.set(name, { name, hash: hashPassword(password), created: Date.now() });
}

module.exports = { hashPassword, storeAccount };
