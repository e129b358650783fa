const express = require("express");
const escapeHtml = require("escape-html");

const app = express();

app.get("/greet", (req, res) => {
  const name = req.query.name || "guest";
  if (name.length > 50) {
    return res.status(400).json({ error: "name too long" });
  }
  // ruleid: js-html-from-request
  res.send(`<h1>Hello ${name}</h1>`);
});

app.get("/search", (req, res) => {
  // ruleid: js-html-from-request
  res.send("<p>No results for " + req.query.q + "</p>");
});

app.get("/page", (req, res) => {
  const html = "<body>" + req.params.title + "</body>";
  // ruleid: js-html-from-request
  res.status(200).send(html);
});

app.get("/greet/escaped", (req, res) => {
  // ok: js-html-from-request
  res.send(`<h1>Hello ${escapeHtml(req.query.name)}</h1>`);
});

app.get("/greet/json", (req, res) => {
  // ok: js-html-from-request
  res.json({ name: req.query.name });
});

app.get("/greet/view", (req, res) => {
  // ok: js-html-from-request
  res.render("greet", { name: req.query.name });
});

app.get("/count", (req, res) => {
  // ok: js-html-from-request
  res.send(`<p>${Number(req.query.n)} results</p>`);
});
