const express = require("express");
const { orders } = require("./store");

const app = express();
app.use(express.json());

app.get("/orders/:number", async (req, res, next) => {
  try {
    const order = await orders.find(req.param("number"));
    if (!order) {
      return res.json(404, { error: "unknown order" });
    }
    return res.json(order);
  } catch (error) {
    return next(error);
  }
});

app.del("/orders/:number", async (req, res, next) => {
  try {
    await orders.remove(req.params.number);
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

module.exports = app;
