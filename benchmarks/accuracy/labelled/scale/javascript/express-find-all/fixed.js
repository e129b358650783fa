import express from 'express';

import Article from '../models/article.js';

export const router = express.Router();

const PAGE = 50;

router.get('/articles', async (req, res, next) => {
  try {
    const after = Number.parseInt(req.query.after ?? '0', 10) || 0;
    const articles = await Article.find({ number: { $gt: after } }).sort({ number: 1 }).limit(PAGE);
    res.json(articles.map((article) => ({ number: article.number, title: article.title })));
  } catch (error) {
    next(error);
  }
});

router.get('/articles/count', async (req, res, next) => {
  try {
    res.json({ count: await Article.countDocuments() });
  } catch (error) {
    next(error);
  }
});
