import express from 'express';

import Article from '../models/article.js';

export const router = express.Router();

const PAGE = 50;

router.get('/articles', async (req, res, next) => {
  try {
    const articles = await Article.find({});
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
