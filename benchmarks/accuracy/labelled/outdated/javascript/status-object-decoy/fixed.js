import express from "express";

const app = express();
const LIMIT = 100;

app.get("/limits", (req, res) => {
  res.json({ limit: LIMIT });
});

app.get("/answer", (req, res) => {
  res.send("42");
});

app.use((error, req, res, next) => {
  res.status(error.status ?? 500).json({ error: error.message });
});

export default app;
