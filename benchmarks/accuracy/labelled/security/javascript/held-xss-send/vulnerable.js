// Answers with the search term.
const express = require("express");
const escapeHtml = require("escape-html");

const app = express();

app.get("/find", (req, res) => {
  const term = String(req.query.term || "");
  res.send("<p>Nothing was found for " + term + "</p>");
});

module.exports = app;
