import express from 'express';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { requireUser } from '../middleware/session.js';
import { invoicesOf } from '../store/invoices.js';

export const router = express.Router();

router.use(requireUser);

router.get('/invoices/:id/archive', async (req, res, next) => {
  try {
    const invoice = await invoicesOf(req.user.id, Number.parseInt(req.params.id, 10) || 0);
    if (!invoice) {
      res.status(404).json({ error: 'no such invoice' });
      return;
    }
    res.setHeader('Content-Type', 'application/zip');
    await fs.access(invoice.archivePath);
    await pipeline(createReadStream(invoice.archivePath), res);
  } catch (error) {
    next(error);
  }
});
