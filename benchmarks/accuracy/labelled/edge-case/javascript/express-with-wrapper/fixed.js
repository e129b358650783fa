const express = require("express");

const { invoices } = require("./invoices");

/** Passes rejections on to the error handler. */
const wrapped = (handler) => (req, res, next) => handler(req, res, next).catch(next);

const app = express();

app.get(
  "/invoices/:id",
  wrapped(async (req, res) => {
    res.json(await invoices.load(req.params.id));
  }),
);

module.exports = { app };
