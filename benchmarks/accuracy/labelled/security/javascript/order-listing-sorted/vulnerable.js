const express = require("express");
const { pool } = require("./database");

const router = express.Router();
const SORTABLE = { created: "created_at", total: "total_cents" };

router.get("/orders", async (req, res, next) => {
  try {
    const column = req.query.sort || "created_at";
    const { rows } = await pool.query(`SELECT id, total_cents, created_at FROM orders ORDER BY ${column} LIMIT 100`);
    res.json({ orders: rows });
  } catch (error) {
    next(error);
  }
});

module.exports = { router, SORTABLE };
