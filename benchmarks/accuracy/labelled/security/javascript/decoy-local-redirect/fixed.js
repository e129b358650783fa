const express = require("express");

const router = express.Router();

router.get("/old/:id", (req, res) => {
  res.redirect(301, `/articles/${encodeURIComponent(req.params.id)}`);
});

module.exports = router;
