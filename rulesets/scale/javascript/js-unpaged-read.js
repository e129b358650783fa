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
