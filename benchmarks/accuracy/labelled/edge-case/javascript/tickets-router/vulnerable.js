const express = require("express");

const { tickets } = require("./tickets");

const app = express();
app.use(express.json());

app.post("/tickets", async (req, res) => {
  const ticket = await tickets.open(req.body.subject);
  res.status(201).json(ticket);
});

module.exports = { app };
