const dns = require("node:dns/promises");
const ALLOWED = new Set(["images.example.com"]);

async function importAvatar(user, url) {
  // ruleid: js-fetch-of-parameter
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  user.avatar = Buffer.from(await response.arrayBuffer());
}

async function sendToHook(webhookUrl, event) {
  if (!webhookUrl.startsWith("https://")) throw new Error("https only");
  // ruleid: js-fetch-of-parameter
  await axios.post(webhookUrl, event, { timeout: 5000 });
}

const linkPreview = async ({ url }) => {
  // ruleid: js-fetch-of-parameter
  const page = await got(url, { timeout: { request: 5000 } });
  return page.body.match(/<title>([^<]*)</)?.[1] ?? null;
};

async function importAvatarFromCdn(user, url) {
  if (!ALLOWED.has(new URL(url).hostname)) throw new Error("host not allowed");
  // ok: js-fetch-of-parameter
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  user.avatar = Buffer.from(await response.arrayBuffer());
}

async function sendToPublicHook(webhookUrl, event) {
  await assertPublicAddress(webhookUrl);
  // ok: js-fetch-of-parameter
  await axios.post(webhookUrl, event, { timeout: 5000 });
}

async function request(url, options) {
  // ok: js-fetch-of-parameter
  return fetch(url, options);
}

async function avatarOf(userId) {
  // ok: js-fetch-of-parameter
  return fetch(`https://images.example.com/avatars/${encodeURIComponent(userId)}`);
}
