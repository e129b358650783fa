const express = require("express");

const ORIGIN = "https://shop.example";
const router = express.Router();

router.post("/login", (req, res) => {
  if (!req.user) {
    return res.status(401).json({ error: "wrong credentials" });
  }
  const url = new URL(req.query.next || "/account", ORIGIN);
  const next = url.origin === ORIGIN ? url.pathname : "/account";
  return res.redirect(next);
});

module.exports = { router, ORIGIN };
