const express = require("express");
const pages = require("./pages");

const app = express();
app.disable("x-powered-by");

app.get("/", (req, res) => {
  res.send(pages.home());
});

app.get("/about", (req, res) => {
  res.send(pages.about());
});

// Whatever else is asked for.
app.get("*", (req, res) => {
  res.status(404).send(pages.notFound(req.path));
});

module.exports = app;
