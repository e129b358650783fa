const express = require("express");
const Account = require("../models/account");

const router = express.Router();

router.put("/account", async (req, res, next) => {
  try {
    const account = await Account.findById(req.session.accountId);
    if (!account) {
      return res.sendStatus(404);
    }
    const { name, email, language } = req.body;
    account.set({ name, email, language });
    await account.save();
    return res.json({ id: account.id });
  } catch (error) {
    return next(error);
  }
});

module.exports = router;
