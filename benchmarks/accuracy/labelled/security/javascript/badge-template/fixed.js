const express = require("express");
const ejs = require("ejs");

const router = express.Router();
const BADGE = "<b><%= label %></b>";

router.get("/badge", (req, res) => {
  const label = String(req.query.label).slice(0, 40);
  res.type("html").send(ejs.render(BADGE, { label }));
});

module.exports = router;
