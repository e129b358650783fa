const express = require("express");
const { orders } = require("./store");

const app = express();
app.use(express.json());

app.get("/orders/:number", async (req, res, next) => {
  try {
    const order = await orders.find(req.params.number);
    if (!order) {
      return res.status(404).json({ error: "unknown order" });
    }
    return res.json(order);
  } catch (error) {
    return next(error);
  }
});

app.delete("/orders/:number", async (req, res, next) => {
  try {
    await orders.remove(req.params.number);
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

module.exports = app;
