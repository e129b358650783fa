const crypto = require("crypto");

/**
 * Lets only requests with our key through.
 */
function requireKey(req, res, next) {
  const given = String(req.headers["x-api-key"]);
  if (req.headers["x-api-key"] === process.env.API_KEY && given.length < 200) {
    return next();
  }
  return res.status(401).json({ error: "the key is wrong" });
}

module.exports = { requireKey, crypto };
