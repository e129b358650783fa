const express = require("express");
const { execFile, exec } = require("child_process");

const app = express();

app.get("/ping", (req, res) => {
  const host = req.query.host;
  if (typeof host !== "string" || host.length > 253) {
    return res.status(400).json({ error: "host is missing" });
  }
  return execFile("ping", ["-c", "1", "--", host], { timeout: 5000 }, (error, stdout) => {
    if (error) {
      return res.status(502).json({ error: "no answer" });
    }
    return res.json({ output: stdout });
  });
});

module.exports = { app, exec };
