import express from 'express';

import { pool } from '../database.js';

export const router = express.Router();

const PAGE = 100;

router.get('/events', async (req, res, next) => {
  try {
    const after = Number.parseInt(req.query.after ?? '0', 10) || 0;
    const { rows } = await pool.query('SELECT * FROM events ORDER BY id');
    res.json({ after, events: rows });
  } catch (error) {
    next(error);
  }
});
