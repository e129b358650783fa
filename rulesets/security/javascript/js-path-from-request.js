const express = require("express");
const fs = require("fs");
const path = require("path");

const app = express();
const root = path.resolve("/srv/reports");

app.get("/reports", (req, res) => {
  const { name } = req.query;
  if (!name || name.length > 100) {
    return res.status(400).json({ error: "invalid name" });
  }
  // ruleid: js-path-from-request
  res.sendFile(path.join("/srv/reports", name));
});

app.get("/notes/:id", async (req, res) => {
  const file = `/srv/notes/${req.params.id}.md`;
  // ruleid: js-path-from-request
  const text = await fs.promises.readFile(file, "utf8");
  res.json({ text });
});

app.get("/reports/rooted", (req, res) => {
  // ok: js-path-from-request
  res.sendFile(req.query.name, { root });
});

app.get("/reports/checked", (req, res) => {
  const full = path.resolve(root, req.query.name);
  if (!full.startsWith(root + path.sep)) {
    return res.sendStatus(404);
  }
  // ok: js-path-from-request
  res.sendFile(full);
});

app.get("/notes/basename/:id", (req, res) => {
  // ok: js-path-from-request
  fs.createReadStream(path.join("/srv/notes", path.basename(req.params.id))).pipe(res);
});
