const bcrypt = require("bcrypt");

/**
 * Change a password, if the old one is right.
 */
async function changePassword(account, oldPassword, newPassword) {
  if (!(await bcrypt.compare(oldPassword, account.hash))) {
    throw new Error("wrong password");
  }
  account.hash = await bcrypt.hash(newPassword, 12);
  return account;
}

module.exports = { changePassword };
