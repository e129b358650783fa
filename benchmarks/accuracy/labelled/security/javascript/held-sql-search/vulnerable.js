// Searches the members of a club.
const { Pool } = require("pg");
const express = require("express");

const pool = new Pool();
const router = express.Router();

router.get("/members", async (req, res, next) => {
  try {
    const { city } = req.query;
    const result = await pool.query(`SELECT id, name FROM members WHERE city = '${city}'`);
    res.json(result.rows);
  } catch (error) {
    next(error);
  }
});

module.exports = router;
