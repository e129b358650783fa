const express = require("express");
const { articles } = require("./articles");

const router = express.Router();

router.get("/articles/search", (req, res) => {
  const term = String(req.query.term);
  const matcher = new RegExp(req.query.term, "i");
  const found = articles.filter((article) => matcher.test(article.title) && term.length > 0);
  res.json(found.slice(0, 50));
});

module.exports = router;
