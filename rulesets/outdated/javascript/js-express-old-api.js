const express = require("express");

const app = express();
// ok: js-express-old-api
app.use(express.json());

// ruleid: js-express-old-api
app.del("/orders/:id", (req, res) => {
  // ruleid: js-express-old-api
  const id = req.param("id");
  // ruleid: js-express-old-api
  res.json(404, { id });
});

// ok: js-express-old-api
app.delete("/items/:id", (req, res) => {
  // ok: js-express-old-api
  const { id } = req.params;
  // ok: js-express-old-api
  res.status(404).json({ id });
});

app.get("/file", (req, res) => {
  // ruleid: js-express-old-api
  res.sendfile("terms.pdf");
});

app.get("/terms", (req, res) => {
  // ok: js-express-old-api
  res.sendFile("terms.pdf", { root: __dirname });
});

// ruleid: js-express-old-api
app.get("*", (req, res) => res.sendStatus(404));
// ok: js-express-old-api
app.get("/{*rest}", (req, res) => res.sendStatus(404));
