function readJson(req) {
  return new Promise((resolve, reject) => {
    let body = "";
    // ruleid: js-body-collected-whole
    req.on("data", (chunk) => { body += chunk; });
    req.on("end", () => resolve(JSON.parse(body)));
    req.on("error", reject);
  });
}

async function rawBody(request) {
  const chunks = [];
  // ruleid: js-body-collected-whole
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// ruleid: js-body-collected-whole
app.use(express.json({ limit: "2gb" }));

function readLimited(req, limit) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    // ok: js-body-collected-whole
    req.on("data", (chunk) => {
      size += chunk.length;
      if (size > limit) return req.destroy(new Error("too large"));
      chunks.push(chunk);
    });
    req.on("end", () => resolve(Buffer.concat(chunks)));
    req.on("error", reject);
  });
}

function readAnswer(res, resolve) {
  const chunks = [];
  // ok: js-body-collected-whole
  res.on("data", (chunk) => chunks.push(chunk));
  res.on("end", () => resolve(Buffer.concat(chunks)));
}

// ok: js-body-collected-whole
app.use(express.json({ limit: "200kb" }));
