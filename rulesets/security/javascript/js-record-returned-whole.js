async function publicProfile(pool, handle) {
  const { rows } = await pool.query("SELECT * FROM users WHERE handle = $1", [handle]);
  if (rows.length === 0) return null;
  // ruleid: js-record-returned-whole
  return { ...rows[0], since: rows[0].created_at.getFullYear() };
}

async function getUser(db, id) {
  const user = await db.get("select * from users where id = ?", id);
  // ruleid: js-record-returned-whole
  return user;
}

app.get("/api/me", async (req, res) => {
  const user = await User.findById(req.session.userId);
  // ruleid: js-record-returned-whole
  res.json(user);
});

app.get("/api/users/:id", async (req, res) => {
  const user = await prisma.user.findUnique({ where: { id: req.params.id } });
  // ruleid: js-record-returned-whole
  res.json({ user });
});

async function publicCard(pool, handle) {
  const { rows } = await pool.query("SELECT handle, bio FROM users WHERE handle = $1", [handle]);
  // ok: js-record-returned-whole
  return { ...rows[0] };
}

app.get("/api/whoami", async (req, res) => {
  const user = await User.findById(req.session.userId);
  // ok: js-record-returned-whole
  res.json({ id: user.id, name: user.name });
});

app.get("/api/people/:id", async (req, res) => {
  const user = await prisma.user.findUnique({ where: { id: req.params.id }, select: { id: true, name: true } });
  // ok: js-record-returned-whole
  res.json({ user });
});

async function findForLogin(db, email) {
  const user = await db.get("SELECT * FROM users WHERE email = ?", email);
  // ok: js-record-returned-whole
  return user;
}
