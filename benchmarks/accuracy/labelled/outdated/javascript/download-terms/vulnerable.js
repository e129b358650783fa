const path = require("path");
const express = require("express");

const router = express.Router();
const DOCUMENTS = path.join(__dirname, "documents");

// The terms of use, in the language of the visitor.
router.get("/terms", (req, res) => {
  const language = req.acceptsLanguages("en", "de") || "en";
  res.sendfile(path.join(DOCUMENTS, `terms-${language}.pdf`));
});

router.get("/privacy", (req, res) => {
  res.redirect(301, "/terms#privacy");
});

module.exports = router;
