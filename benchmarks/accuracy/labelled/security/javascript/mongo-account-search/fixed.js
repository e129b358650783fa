const Account = require("../models/account");

/**
 * Answers the accounts that match what was asked for.
 */
async function searchAccounts(req, res) {
  const status = String(req.query.status);
  const plan = String(req.query.plan);
  const accounts = await Account.find({ status, plan }).limit(50);
  res.json(accounts.map((account) => account.name));
}

module.exports = { searchAccounts };
