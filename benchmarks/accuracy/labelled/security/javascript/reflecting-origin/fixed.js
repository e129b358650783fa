const ORIGINS = new Set(["https://app.example.com"]);

/**
 * Middleware that lets browsers of other sites call us.
 */
function allowOrigin(req, res, next) {
  if (ORIGINS.has(req.headers.origin)) {
    res.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
    res.setHeader("Access-Control-Allow-Credentials", "true");
  }
  next();
}

module.exports = { allowOrigin };
