const axios = require("axios");

const HOSTS = new Set(["images.example.com"]);

async function preview(req, res) {
  // ruleid: js-ssrf-from-request
  const answer = await axios.get(req.query.url, { timeout: 5000 });
  res.send(answer.data);
}

async function proxy(req, res) {
  const { target } = req.body;
  // ruleid: js-ssrf-from-request
  const answer = await fetch(`http://${target}/status`);
  res.json(await answer.json());
}

async function previewSafely(req, res) {
  const address = new URL(req.query.url);
  if (address.protocol !== "https:" || !HOSTS.has(address.hostname)) {
    return res.sendStatus(400);
  }
  // ok: js-ssrf-from-request
  const answer = await axios.get(address.href, { timeout: 5000 });
  res.send(answer.data);
}

async function user(req, res) {
  // ok: js-ssrf-from-request
  const answer = await fetch(`https://api.example.com/users/${encodeURIComponent(req.params.id)}`);
  res.json(await answer.json());
}
