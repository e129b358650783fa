app.get('/exports/:id', async (req, res) => {
  const path = exportPath(req.params.id);
  // ruleid: js-file-sent-whole
  const data = await fs.promises.readFile(path);
  res.setHeader('Content-Type', 'application/zip');
  res.send(data);
});

app.get('/exports/:id/stream', async (req, res) => {
  const path = exportPath(req.params.id);
  res.setHeader('Content-Type', 'application/zip');
  // ok: js-file-sent-whole
  await pipeline(fs.createReadStream(path), res);
});

app.get('/template', async (req, res) => {
  // ok: js-file-sent-whole
  const template = await fs.promises.readFile('views/index.html', 'utf8');
  res.send(template.replace('{{nonce}}', res.locals.nonce));
});

app.get('/manual', async (req, res) => {
  // ok: js-file-sent-whole
  const page = await fs.promises.readFile('static/manual.html');
  res.send(page);
});

app.get('/checksum/:id', async (req, res) => {
  // ok: js-file-sent-whole
  const data = await fs.promises.readFile(exportPath(req.params.id));
  res.json({ sha256: createHash('sha256').update(data).digest('hex') });
});
