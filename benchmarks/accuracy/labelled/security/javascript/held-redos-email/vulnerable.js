// Checks addresses in a form.
const express = require("express");

const ADDRESS = /^([a-zA-Z0-9_.-]+)+@(([a-zA-Z0-9-]+)+\.)+[a-zA-Z]{2,}$/;

const router = express.Router();

router.get("/check", (req, res) => {
  const address = String(req.query.address || "");
  res.json({ valid: ADDRESS.test(address) });
});

module.exports = router;
