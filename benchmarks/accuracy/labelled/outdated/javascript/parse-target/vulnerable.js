const http = require("http");
const url = require("url");

const ROUTES = new Map([["/status", () => ({ status: "ok" })]]);

const server = http.createServer((req, res) => {
  const target = url.parse(req.url, true);
  const route = ROUTES.get(target.pathname);
  if (!route) {
    res.writeHead(404).end();
    return;
  }
  res.writeHead(200, { "content-type": "application/json" });
  res.end(JSON.stringify(route()));
});

module.exports = { server };
