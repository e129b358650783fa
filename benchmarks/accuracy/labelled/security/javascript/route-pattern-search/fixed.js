const express = require("express");
const { articles } = require("./articles");

const router = express.Router();

router.get("/articles/search", (req, res) => {
  const term = String(req.query.term);
  const found = articles.filter((article) => article.title.includes(term));
  res.json(found.slice(0, 50));
});

module.exports = router;
