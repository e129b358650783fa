// Remembers failed logins in the log.
const express = require("express");
const winston = require("winston");

const logger = winston.createLogger({ transports: [new winston.transports.File({ filename: "login.log" })] });
const app = express();
app.use(express.urlencoded({ extended: false }));

app.post("/login", (req, res) => {
  const user = String(req.body.user);
  if (user !== "admin") {
    logger.warn("login failed for " + user.replace(/[\r\n]/g, ""));
    res.status(403).send("denied");
    return;
  }
  res.send("welcome");
});

module.exports = app;
