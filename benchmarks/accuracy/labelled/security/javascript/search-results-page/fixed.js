const express = require("express");
const escapeHtml = require("escape-html");

const app = express();

app.get("/search", (req, res) => {
  const term = req.query.q || "";
  res.send(`<h1>Results for ${escapeHtml(term)}</h1><p>Nothing was found.</p>`);
});

app.get("/about", (req, res) => {
  res.send("<h1>About</h1>");
});

module.exports = { app, escapeHtml };
