app.get('/users', async (req, res) => {
  // ruleid: js-unpaged-read
  const users = await prisma.user.findMany();
  res.json(users);
});

router.get('/posts', async (req, res) => {
  // ruleid: js-unpaged-read
  res.json(await Post.find({}));
});

app.get('/users/page', async (req, res) => {
  // ok: js-unpaged-read
  const users = await prisma.user.findMany({ take: 50, orderBy: { id: 'asc' } });
  res.json(users);
});

router.get('/posts/page', async (req, res) => {
  // ok: js-unpaged-read
  res.json(await Post.find({}).sort({ _id: 1 }).limit(50));
});

async function nightlyExport() {
  // ok: js-unpaged-read
  return prisma.user.findMany();
}

app.get('/orders', async (req, res) => {
  // ruleid: js-unpaged-read
  const { rows } = await pool.query('SELECT * FROM orders ORDER BY created_at');
  res.json(rows);
});

app.get('/events', async (req, res) => {
  // ruleid: js-unpaged-read
  res.json(await db.collection('events').find({}).toArray());
});

app.get('/customers', async (req, res) => {
  // ruleid: js-unpaged-read
  const customers = await prisma.customer.findMany({ include: { orders: true }, orderBy: { name: 'asc' } });
  res.json(customers);
});

app.get('/orders/count', async (req, res) => {
  // ok: js-unpaged-read
  const { rows } = await pool.query('SELECT count(*) FROM orders');
  res.json(rows[0]);
});

app.get('/orders/latest', async (req, res) => {
  // ok: js-unpaged-read
  const { rows } = await pool.query('SELECT id, total FROM orders ORDER BY id DESC LIMIT 20');
  res.json(rows);
});

app.get('/countries', async (req, res) => {
  // ok: js-unpaged-read
  res.json(await prisma.country.findMany());
});
