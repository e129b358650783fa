// Shows a preview of a linked page.
const axios = require("axios");
const express = require("express");

const router = express.Router();

router.get("/preview", async (req, res, next) => {
  try {
    const url = String(req.query.url);
    const answer = await axios.get(url, { timeout: 3000, maxRedirects: 0 });
    const title = /<title>([^<]{0,200})</.exec(String(answer.data));
    res.json({ title: title ? title[1] : null });
  } catch (error) {
    next(error);
  }
});

module.exports = router;
