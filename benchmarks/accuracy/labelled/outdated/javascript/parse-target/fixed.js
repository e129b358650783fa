const http = require("http");
const { URL } = require("url");

const ROUTES = new Map([["/status", () => ({ status: "ok" })]]);

const server = http.createServer((req, res) => {
  const target = new URL(req.url, "http://localhost");
  const route = ROUTES.get(target.pathname);
  if (!route) {
    res.writeHead(404).end();
    return;
  }
  res.writeHead(200, { "content-type": "application/json" });
  res.end(JSON.stringify(route()));
});

module.exports = { server };
