const http = require("http");
const url = require("url");

const server = http.createServer((req, res) => {
  // ruleid: js-url-parse
  const { query } = url.parse(req.url, true);
  res.end(query.name);
});

const modern = http.createServer((req, res) => {
  // ok: js-url-parse
  const { searchParams } = new URL(req.url, "http://localhost");
  res.end(searchParams.get("name"));
});

function toPath(href) {
  // ok: js-url-parse
  return url.fileURLToPath(href);
}

module.exports = { server, modern, toPath };
