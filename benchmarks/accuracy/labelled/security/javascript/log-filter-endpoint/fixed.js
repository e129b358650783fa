const express = require("express");

const router = express.Router();
const LINES = ["started", "listening", "stopped"];

router.post("/logs/filter", (req, res) => {
  const { pattern } = req.body;
  res.json(LINES.filter((line) => line.startsWith(String(pattern))));
});

module.exports = router;
