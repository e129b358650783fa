import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import express from 'express';

const app = express();
const pages = path.join(process.cwd(), 'pages');
const layout = readFileSync(path.join(pages, 'layout.html'), 'utf8');

app.get('/terms', async (req, res, next) => {
  try {
    const body = readFileSync(path.join(pages, 'terms.html'), 'utf8');
    res.type('html').send(layout.replace('%body%', () => body));
  } catch (error) {
    next(error);
  }
});

export default app;
