const express = require("express");
const vm = require("vm");

const app = express();
const operations = new Map([["add", (a, b) => a + b]]);

app.post("/calculate", (req, res) => {
  const { expression } = req.body;
  if (typeof expression !== "string" || expression.length > 100) {
    return res.status(400).json({ error: "invalid expression" });
  }
  // ruleid: js-eval-of-input
  res.json({ result: eval(expression) });
});

app.post("/rules", (req, res) => {
  // ruleid: js-eval-of-input
  const rule = new Function("row", req.body.rule);
  res.json(rows.filter(rule));
});

app.post("/sandbox", (req, res) => {
  // ruleid: js-eval-of-input
  res.json({ result: vm.runInNewContext(req.body.code, {}) });
});

app.post("/calculate/named", (req, res) => {
  const operation = operations.get(req.body.operation);
  // ok: js-eval-of-input
  res.json({ result: operation(req.body.left, req.body.right) });
});

app.post("/import", (req, res) => {
  // ok: js-eval-of-input
  res.json({ parsed: JSON.parse(req.body.text) });
});

function constant() {
  // ok: js-eval-of-input
  return new Function("return 1")();
}
