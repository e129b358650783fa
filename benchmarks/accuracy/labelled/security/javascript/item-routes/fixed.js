const express = require("express");
const { requireAuth } = require("./auth");
const items = require("./items");

const router = express.Router();

router.get("/items", requireAuth, items.list);
router.post("/items", requireAuth, items.create);
router.delete("/items/:id", requireAuth, items.remove);

module.exports = router;
