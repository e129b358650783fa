const express = require("express");

const router = express.Router();
const LINES = ["started", "listening", "stopped"];

router.post("/logs/filter", (req, res) => {
  const { pattern } = req.body;
  const matcher = new RegExp(`^${pattern}`);
  res.json(LINES.filter((line) => matcher.test(line)));
});

module.exports = router;
