const http = require("node:http");

function readJson(req) {
  return new Promise((resolve, reject) => {
    const parts = [];
    let size = 0;
    req.on("data", (part) => {
      size += part.length;
      if (size > 1_000_000) req.destroy(new Error("the body is too large"));
      else parts.push(part);
    });
    req.on("error", reject);
    req.on("end", () => {
      try {
        resolve(JSON.parse(Buffer.concat(parts).toString("utf8")));
      } catch (error) {
        reject(error);
      }
    });
  });
}

function createServer(handle) {
  return http.createServer(async (req, res) => {
    try {
      const answer = await handle(await readJson(req));
      res.setHeader("content-type", "application/json");
      res.end(JSON.stringify(answer));
    } catch {
      res.statusCode = 400;
      res.end();
    }
  });
}

module.exports = { createServer };
