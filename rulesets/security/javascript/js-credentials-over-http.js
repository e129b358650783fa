const BASE = "http://billing.example.com/api";

async function pushPayslips(token, slips) {
  // ruleid: js-credentials-over-http
  const res = await fetch("http://payroll.example.com/v1/slips", {
    method: "POST",
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify(slips),
  });
  return res.ok;
}

async function invoices(apiKey) {
  // ruleid: js-credentials-over-http
  return axios.get(`${BASE}/invoices`, { headers: { "X-Api-Key": apiKey } });
}

async function invoicesEncrypted(apiKey) {
  // ok: js-credentials-over-http
  return axios.get("https://billing.example.com/invoices", { headers: { "X-Api-Key": apiKey } });
}

async function fromDevelopment(token) {
  // ok: js-credentials-over-http
  return fetch("http://localhost:3000/slips", { headers: { Authorization: `Bearer ${token}` } });
}

async function publicNews() {
  // ok: js-credentials-over-http
  return fetch("http://news.example.com/feed.xml", { signal: AbortSignal.timeout(5000) });
}
