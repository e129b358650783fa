const express = require("express");

const app = express();
app.use(express.json({ limit: "10kb" }));

const REPORTS = { total: (rows) => rows.length, none: () => 0 };

app.post("/reports/compute", (req, res) => {
  const rows = [{ price: 3 }, { price: 4 }];
  const compute = new Function("rows", `return ${req.body.expression}`);
  res.json({ result: compute(rows) });
});

module.exports = { app, REPORTS };
