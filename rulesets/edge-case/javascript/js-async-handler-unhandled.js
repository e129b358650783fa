const express = require("express");

const app = express();

// ruleid: js-async-handler-unhandled
app.get("/users/:id", async (req, res) => {
  const user = await store.load(req.params.id);
  res.json(user);
});

// ok: js-async-handler-unhandled
app.get("/orders/:id", async (req, res, next) => {
  try {
    res.json(await store.order(req.params.id));
  } catch (error) {
    next(error);
  }
});

// ok: js-async-handler-unhandled
app.get("/health", (req, res) => {
  res.send("ok");
});
