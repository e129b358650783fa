function search(req, res, items) {
  // ruleid: js-regex-from-request
  const expression = new RegExp(req.query.q, "i");
  res.json(items.filter((item) => expression.test(item.name)));
}

function validate(req, res) {
  const { pattern, text } = req.body;
  // ruleid: js-regex-from-request
  res.json({ matches: new RegExp(`^${pattern}$`).test(text) });
}

function searchSafely(req, res, items) {
  // ok: js-regex-from-request
  const expression = new RegExp(escapeRegExp(req.query.q), "i");
  res.json(items.filter((item) => expression.test(item.name)));
}

function searchText(req, res, items) {
  // ok: js-regex-from-request
  res.json(items.filter((item) => item.name.includes(req.query.q)));
}
