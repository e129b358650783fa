const User = require("./user");

async function login(req, res) {
  const { email, password } = req.body;
  // ruleid: js-nosql-from-request
  const user = await User.findOne({ email, password });
  res.json({ ok: Boolean(user) });
}

async function search(req, res) {
  // ruleid: js-nosql-from-request
  res.json(await User.find(req.query));
}

async function loginSafely(req, res) {
  const { email } = req.body;
  if (typeof email !== "string") {
    return res.sendStatus(400);
  }
  // ok: js-nosql-from-request
  res.json(await User.findOne({ email }));
}

async function byName(req, res) {
  // ok: js-nosql-from-request
  res.json(await User.find({ name: String(req.query.name) }));
}

async function pick(req, res) {
  // ok: js-nosql-from-request
  res.json(["a", "b"].find((one) => one === req.query.name));
}
