export async function listing(req, res, store) {
  // ruleid: js-parse-int-unchecked
  const page = parseInt(req.query.page, 10);
  res.json(await store.page(page));
}

export async function listingChecked(req, res, store) {
  // ok: js-parse-int-unchecked
  const page = parseInt(req.query.page, 10);
  if (!Number.isInteger(page) || page < 1) {
    res.status(400).json({ error: "page must be a number" });
    return;
  }
  res.json(await store.page(page));
}

export async function listingByDefault(req, res, store) {
  // ok: js-parse-int-unchecked
  const page = parseInt(req.query.page, 10) || 1;
  res.json(await store.page(page));
}
