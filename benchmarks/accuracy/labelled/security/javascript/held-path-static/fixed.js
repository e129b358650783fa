// A small file server.
const fs = require("fs");
const http = require("http");
const path = require("path");

const ROOT = path.resolve("public");

const server = http.createServer((req, res) => {
  const wanted = decodeURIComponent(new URL(req.url, "http://localhost").pathname);
  const file = path.resolve(ROOT, "." + wanted);
  if (!file.startsWith(ROOT + path.sep)) {
    res.writeHead(403);
    res.end();
    return;
  }
  fs.readFile(file, (error, content) => {
    res.writeHead(error ? 404 : 200);
    res.end(error ? undefined : content);
  });
});

module.exports = server;
