const bcrypt = require("bcrypt");

async function login(req, res, user) {
  // ruleid: js-check-not-awaited
  if (bcrypt.compare(req.body.password, user.hash)) {
    return res.json({ ok: true });
  }
  return res.sendStatus(401);
}

async function change(req, res, user) {
  // ruleid: js-check-not-awaited
  await bcrypt.compare(req.body.old, user.hash);
  user.hash = await bcrypt.hash(req.body.new, 12);
  res.json({ ok: true });
}

async function loginSafely(req, res, user) {
  // ok: js-check-not-awaited
  if (await bcrypt.compare(req.body.password, user.hash)) {
    return res.json({ ok: true });
  }
  return res.sendStatus(401);
}

async function changeSafely(req, res, user) {
  // ok: js-check-not-awaited
  const same = await bcrypt.compare(req.body.old, user.hash);
  if (!same) {
    return res.sendStatus(403);
  }
  return res.json({ ok: true });
}
