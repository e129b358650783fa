const express = require("express");
const bcrypt = require("bcrypt");
const User = require("../models/user");

const router = express.Router();

router.post("/login", async (req, res, next) => {
  try {
    const user = await User.findOne({ email: String(req.body.email), active: true });
    if (!user || !(await bcrypt.compare(String(req.body.password), user.passwordHash))) {
      return res.status(401).json({ error: "wrong credentials" });
    }
    req.session.userId = user.id;
    return res.json({ id: user.id });
  } catch (error) {
    return next(error);
  }
});

module.exports = router;
