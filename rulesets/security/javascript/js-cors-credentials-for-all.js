const cors = require("cors");

function open(app) {
  // ruleid: js-cors-credentials-for-all
  app.use(cors({ origin: true, credentials: true }));
}

function reflect(req, res, next) {
  // ruleid: js-cors-credentials-for-all
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
}

function listed(app) {
  // ok: js-cors-credentials-for-all
  app.use(cors({ origin: ["https://app.example.com"], credentials: true }));
}

function publicApi(app) {
  // ok: js-cors-credentials-for-all
  app.use(cors({ origin: "*" }));
}

function answerHeaders(origin) {
  // ruleid: js-cors-credentials-for-all
  return { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true", Vary: "Origin" };
}

function answerHeadersOfKnown(origin) {
  if (!ORIGINS.has(origin)) return {};
  // ok: js-cors-credentials-for-all
  return { "Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true", Vary: "Origin" };
}
